package org.plimsoll;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;

/** The staircase: packages depend only on steps below them, and each library has one door. */
@AnalyzeClasses(packages = "org.plimsoll", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** From the facade down; a step may see everything below it and nothing above. */
  private static final String[] STEPS = {
    "facade", "org.plimsoll",
    "scenario", "org.plimsoll.scenario..",
    "whatif", "org.plimsoll.whatif..",
    "explain", "org.plimsoll.explain..",
    "decide", "org.plimsoll.decide..",
    "compile", "org.plimsoll.compile..",
    "interpret", "org.plimsoll.interpret..",
    "liquidate", "org.plimsoll.liquidate..",
    "solve", "org.plimsoll.solve..",
    "decision", "org.plimsoll.decision..",
    "data", "org.plimsoll.data..",
    "check", "org.plimsoll.check..",
    "model", "org.plimsoll.model..",
    "trace", "org.plimsoll.trace..",
    "facts", "org.plimsoll.facts..",
    "companion", "org.plimsoll.companion..",
    "money", "org.plimsoll.money..",
    "format", "org.plimsoll.format..",
    "parse", "org.plimsoll.syntax.parse..",
    "grammar", "org.plimsoll.grammar..",
    "syntax", "org.plimsoll.syntax",
    "diagnostic", "org.plimsoll.diagnostic..",
    "source", "org.plimsoll.source.."
  };

  @ArchTest static final ArchRule staircase = staircase();

  private static ArchRule staircase() {
    Architectures.LayeredArchitecture layers =
        Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
    for (int i = 0; i < STEPS.length; i += 2) {
      layers = layers.layer(STEPS[i]).definedBy(STEPS[i + 1]);
    }
    for (int i = 0; i < STEPS.length; i += 2) {
      String[] above = new String[i / 2];
      for (int j = 0; j < i; j += 2) {
        above[j / 2] = STEPS[j];
      }
      layers =
          i == 0
              ? layers.whereLayer(STEPS[i]).mayNotBeAccessedByAnyLayer()
              : layers.whereLayer(STEPS[i]).mayOnlyBeAccessedByLayers(above);
    }
    return layers;
  }

  @ArchTest
  static final ArchRule noCycles =
      SlicesRuleDefinition.slices().matching("org.plimsoll.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule enginesAreIndependent =
      noClasses()
          .that()
          .resideInAPackage("org.plimsoll.compile..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.plimsoll.interpret..");

  @ArchTest
  static final ArchRule droolsOnlyInCompile =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plimsoll.compile..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..");

  @ArchTest
  static final ArchRule antlrOnlyInParse =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.plimsoll.syntax.parse..", "org.plimsoll.grammar..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.antlr..");

  @ArchTest
  static final ArchRule jacksonOnlyWhereFilesAreRead =
      noClasses()
          .that()
          .resideOutsideOfPackages("org.plimsoll.data..", "org.plimsoll.companion..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..");

  @ArchTest
  static final ArchRule noBinaryFloatingPoint =
      noFields().should().haveRawType(double.class).orShould().haveRawType(float.class);

  /** Binary numbers stay inside the methods of these; decision 010 says why they may have them. */
  @ArchTest
  static final ArchRule binaryNumbersStayInsideTheFunctions =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .doNotHaveFullyQualifiedName("org.plimsoll.money.Transcendental")
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveFullyQualifiedName("org.plimsoll.money.NormalCurve")
          .and()
          .areDeclaredInClassesThat()
          .doNotHaveFullyQualifiedName("org.plimsoll.money.Black76")
          .should()
          .haveRawReturnType(double.class)
          .orShould()
          .haveRawReturnType(float.class);

  @ArchTest
  static final ArchRule noClock =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Clock.class)
          .orShould()
          .dependOnClassesThat()
          .areAssignableTo(Random.class);
}
