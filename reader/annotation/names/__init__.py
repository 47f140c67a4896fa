"""Names nobody listed: people, companies, organisations and funds, recognised by rule."""
