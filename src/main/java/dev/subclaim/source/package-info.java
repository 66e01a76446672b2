/**
 * From bytes to a located tree. In comes the text of a file, JSON or YAML; out goes one kind of
 * {@link dev.subclaim.source.Tree}, in which everything knows where it was written, and the {@link
 * dev.subclaim.source.Problem}s met on the way. Also here: schema checks, the resources shipped in
 * the jar, JSON output. The parser libraries live here and nowhere else; nothing here knows AWS.
 */
package dev.subclaim.source;
