"""Essays: about, mentions, themes, words, and the text where it is at hand."""
