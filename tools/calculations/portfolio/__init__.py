"""The calculations over all customers at once, as arrays over the snapshot."""
