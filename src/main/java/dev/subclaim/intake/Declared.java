package dev.subclaim.intake;

import dev.subclaim.source.Tree;

/**
 * A resource that Terraform or Pulumi manages.
 *
 * @param kind what it is to us
 * @param label what the file calls it: an address, a logical name
 * @param values its arguments and attributes; those that are not known yet are unknown
 */
record Declared(DeclaredKind kind, String label, Tree.Mapping values) {}
