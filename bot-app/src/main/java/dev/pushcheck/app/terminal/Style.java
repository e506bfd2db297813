package dev.pushcheck.app.terminal;

/** How a piece of text stands out, where colour is on. */
enum Style {
  PLAIN(""),
  BOLD("1"),
  DIM("2"),
  UNDERLINED("4"),
  RED("31"),
  GREEN("32"),
  YELLOW("33"),
  CYAN("36");

  /** The parameter of ECMA-48's Select Graphic Rendition. */
  private final String code;

  Style(String code) {
    this.code = code;
  }

  String paint(String text, Colour colour) {
    return colour == Colour.OFF || this == PLAIN || text.isEmpty()
        ? text
        : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
