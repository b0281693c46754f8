package org.plimsoll.benchmarks.rules;

import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;

/** Compiles rule text the usual way. */
public final class RuleText {
  private RuleText() {}

  /**
   * The rules of a text. The module is taken out of the repository again: otherwise every text
   * compiled would stay in memory.
   *
   * @throws IllegalArgumentException when the text has mistakes
   */
  public static KieBase compile(String text) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/rules.drl", text);
    KieBuilder builder = services.newKieBuilder(files).buildAll();
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalArgumentException(builder.getResults().getMessages().toString());
    }
    ReleaseId release = builder.getKieModule().getReleaseId();
    KieContainer container = services.newKieContainer(release);
    KieBase rules = container.getKieBase();
    services.getRepository().removeKieModule(release);
    return rules;
  }
}
