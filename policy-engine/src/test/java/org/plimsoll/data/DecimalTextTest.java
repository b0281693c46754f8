package org.plimsoll.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalTextTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "0.0",
        "7",
        "-7",
        "10",
        "0.5",
        "1.50",
        "1e3",
        "1E+3",
        "1.5e-3",
        "1e30",
        "1e007",
        "12345678901234567890123456789012345678",
        "0.000000000000000001",
        "1E-18"
      })
  void plainDecimalsAreExact(String text) {
    assertThat(DecimalText.parse(text).number()).contains(new BigDecimal(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+1",
        "00",
        "01",
        "-01",
        ".5",
        "5.",
        "1.e3",
        "1e",
        "1e+",
        "e3",
        "1e3.5",
        "1 ",
        " 1",
        "1_0",
        "1,0",
        "0x1",
        "1f",
        "1d",
        "1L",
        "NaN",
        "Infinity",
        "٣",
        "−1",
        "1e31",
        "1e-31",
        "1E+20000000",
        "1e99999999999999999999",
        "123456789012345678901234567890123456789",
        "1e38",
        "0.0000000000000000001",
        "1E-19",
        "12e37"
      })
  void everythingElseIsRefusedWithAHint(String text) {
    DecimalText read = DecimalText.parse(text);
    assertThat(read.number()).isEmpty();
    assertThat(read.fault()).isNotBlank();
    assertThat(read.hint()).isNotBlank();
  }

  @Test
  void whateverFitsTheLimitsIsReadBack() {
    Random random = new Random(11);
    for (int i = 0; i < 10_000; i++) {
      BigInteger digits = new BigInteger(random.nextInt(127), random);
      BigDecimal number = new BigDecimal(digits, random.nextInt(19));
      String text = (random.nextBoolean() ? number : number.negate()).toPlainString();
      boolean fits = number.precision() <= 38;
      assertThat(DecimalText.parse(text).number())
          .isEqualTo(fits ? Optional.of(new BigDecimal(text)) : Optional.empty());
    }
  }
}
