"""x"""
def read_date(text, start, date):
    return None
