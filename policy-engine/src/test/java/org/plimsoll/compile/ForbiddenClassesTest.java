package org.plimsoll.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could turn text into code is not on the class path, so no later change can call it. */
class ForbiddenClassesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.mvel2.MVEL",
        "org.drools.drl.parser.DrlParser",
        "org.drools.mvel.MVELConstraint",
        "org.drools.mvel.asm.LambdaIntrospector",
        "org.drools.mvel.parser.MvelParser",
        "org.drools.mvelcompiler.MvelCompiler",
        "org.drools.model.codegen.ExecutableModelProject",
        "org.drools.ecj.EclipseJavaCompiler",
        "org.eclipse.jdt.internal.compiler.Compiler",
        "org.antlr.runtime.Parser",
        "com.github.javaparser.JavaParser"
      })
  void cannotBeLoaded(String name) {
    assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"org/mvel2", "org/drools/mvel", "org/drools/mvelcompiler", "org/drools/ecj"})
  void noJarHoldsThePackage(String path) throws IOException {
    List<URL> found = Collections.list(getClass().getClassLoader().getResources(path));

    assertThat(found).isEmpty();
  }

  @Test
  void droolsItselfIsThere() throws ClassNotFoundException {
    assertThat(Class.forName("org.drools.modelcompiler.KieBaseBuilder")).isNotNull();
  }
}
