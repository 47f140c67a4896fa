"""What holds for every test."""

from hypothesis import settings

# A slow moment of the machine says nothing about the code; tests/bench measures.
settings.register_profile("house", deadline=None)
settings.load_profile("house")
