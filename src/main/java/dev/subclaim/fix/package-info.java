/**
 * Named edits of a text. In come a file's text and a {@link dev.subclaim.fix.Repair}: which edit,
 * where, and what is to stand there; out goes the text with that change and no other, or the reason
 * why there is none. Every edit is tried on the tree first, and its text must read as that tree:
 * indentation, commas, quotes, comments and line ends of the rest stay as they are. Nothing here
 * knows of findings or of what a policy means.
 */
package dev.subclaim.fix;
