package dev.subclaim.lint;

import dev.subclaim.source.Span;
import java.util.Optional;

/** Which statement a finding is about: its place from 0, its Sid, and where it is written. */
public record StatementRef(int index, Optional<String> sid, Span span) {}
