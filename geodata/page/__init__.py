"""What every page is made with: scripts joined from modules, what is served to all readers alike, elements."""
