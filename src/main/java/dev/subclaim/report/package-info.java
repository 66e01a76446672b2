/**
 * One class for each output format. In comes an outcome; out goes text, and nothing else happens: a
 * report neither prints nor decides. Names from policies are escaped, since they are other people's
 * text.
 */
package dev.subclaim.report;
