/**
 * The pipelines. In come the wishes of a user as plain values; out goes the result of a command.
 * One short method for each command, a line for each stage; the faces call these and do nothing
 * else.
 */
package dev.subclaim.app;
