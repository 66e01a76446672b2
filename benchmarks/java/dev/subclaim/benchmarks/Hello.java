package dev.subclaim.benchmarks;

/** The floor of every start: a JVM that says one line. */
public final class Hello {
  private Hello() {}

  /** Says it. */
  public static void main(String[] args) {
    System.out.println("hello");
  }
}
