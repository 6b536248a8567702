"""What every page is made with: joined scripts, what is served to all readers alike, elements."""
