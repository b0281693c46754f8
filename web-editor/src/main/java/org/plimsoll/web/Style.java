package org.plimsoll.web;

/** How the page looks, on a screen and on paper. */
final class Style {
  static final String CSS =
      """
      body { font: 1rem/1.55 Georgia, "Times New Roman", serif; color: #1a1a1a; background: #fff;
        max-width: 50rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; }
      header { border-bottom: 2px solid #1f3a5f; margin-bottom: 2rem; }
      h1 { font-size: 1.6rem; margin: 1rem 0 0; color: #1f3a5f; }
      h2 { font-size: 1.3rem; margin-top: 2.5rem; color: #1f3a5f; }
      h3 { font-size: 1.1rem; } h4 { font-size: 1rem; margin-bottom: 0.25rem; }
      nav a { margin-right: 1.25rem; } a { color: #1f4e8c; }
      pre { font: 0.8rem/1.45 ui-monospace, Menlo, Consolas, monospace; background: #f4f5f7;
        border: 1px solid #d5d9df; padding: 0.75rem; overflow-x: auto; }
      code { font: 0.85em ui-monospace, Menlo, Consolas, monospace; }
      summary { cursor: pointer; margin: 0.5rem 0; } summary:focus-visible, a:focus-visible {
        outline: 2px solid #1f4e8c; outline-offset: 2px; }
      .decision { border-left: 3px solid #1f3a5f; padding-left: 1.25rem; margin-top: 1.5rem; }
      .lead p:first-child { font-size: 1.08rem; }
      @media print { nav, summary { display: none; } body { max-width: none; } }
      """;

  private Style() {}
}
