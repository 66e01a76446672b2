package dev.subclaim.evaluation;

import dev.subclaim.source.Tree;
import java.util.Optional;

/**
 * One request to be decided, from a file of requests.
 *
 * @param id what the answer is labelled with, as it stands in the file
 * @param line its 1-based line
 * @param request the request
 */
public record RequestLine(Optional<Tree.Scalar> id, int line, Request request) {}
