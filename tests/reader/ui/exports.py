"""What the tests of the export dialog share: its page, its boxes, and writing a file."""


def page(qtbot, dialog):
    """The first page, once nothing else is on its way."""
    sheet = dialog.preview.sheet
    qtbot.waitUntil(lambda: sheet.image is not None and not sheet._stale, timeout=20_000)
    return sheet.image


def export(qtbot, dialog, target):
    with qtbot.waitSignal(dialog.run.done, timeout=20_000):
        dialog.export(target)


def choose(box, value):
    box.setCurrentIndex(box.findData(str(value)))
