package dev.subclaim.lint;

import java.util.Optional;

/** Which statement a finding is about: its place from 0 and its Sid. */
public record StatementRef(int index, Optional<String> sid) {}
