package org.plimsoll;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import java.time.Instant;

/** The steps above the engine: active, record, version. Time is handed in; Git has one door. */
@AnalyzeClasses(packages = "org.plimsoll", importOptions = ImportOption.DoNotIncludeTests.class)
class VersionsArchitectureTest {
  @ArchTest
  static final ArchRule staircase =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("version")
          .definedBy("org.plimsoll.version..")
          .layer("record")
          .definedBy("org.plimsoll.record..")
          .layer("active")
          .definedBy("org.plimsoll.active..")
          .whereLayer("version")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("record")
          .mayOnlyBeAccessedByLayers("version")
          .whereLayer("active")
          .mayOnlyBeAccessedByLayers("record", "version")
          .withOptionalLayers(true);

  @ArchTest
  static final ArchRule gitOnlyInVersion =
      noClasses()
          .that()
          .resideOutsideOfPackage("org.plimsoll.version..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.jgit..");

  /** The hour comes from the {@code InstantSource} handed in, so that tests can say what it is. */
  @ArchTest
  static final ArchRule timeIsHandedIn =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
