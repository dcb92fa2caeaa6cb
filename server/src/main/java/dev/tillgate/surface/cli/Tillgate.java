package dev.tillgate.surface.cli;

/** The program. */
public final class Tillgate {
  private Tillgate() {}

  /** Runs one command of the command line and ends with its status. */
  public static void main(String[] args) {
    System.exit(Commands.run(args));
  }
}
