package org.plimsoll.version.ssh;

import java.math.BigInteger;

/** ECDSA signatures: SSH writes two numbers as strings, Java as a DER sequence. */
final class EcdsaForm {
  private EcdsaForm() {}

  /** From SSH to DER. */
  static byte[] der(byte[] ssh) throws BadSsh {
    Wire wire = new Wire(ssh);
    byte[] r = integer(wire.string());
    byte[] s = integer(wire.string());
    wire.end();
    return element(0x30, Wire.joined(r, s));
  }

  /** From DER to SSH. */
  static byte[] ssh(byte[] der) throws BadSsh {
    int[] at = {der[1] == (byte) 0x81 ? 3 : 2};
    return Wire.strings(next(der, at), next(der, at));
  }

  private static byte[] integer(byte[] number) throws BadSsh {
    if (number.length == 0 || number.length > 67) {
      throw new BadSsh("the signature is not one of its kind", "sign again");
    }
    return element(0x02, new BigInteger(number).toByteArray());
  }

  private static byte[] element(int tag, byte[] content) {
    byte[] head =
        content.length < 0x80
            ? new byte[] {(byte) tag, (byte) content.length}
            : new byte[] {(byte) tag, (byte) 0x81, (byte) content.length};
    return Wire.joined(head, content);
  }

  private static byte[] next(byte[] der, int[] at) throws BadSsh {
    int length = der[at[0] + 1];
    if (der[at[0]] != 0x02 || length <= 0 || at[0] + 2 + length > der.length) {
      throw new BadSsh("the signature is not one of its kind", "sign again");
    }
    byte[] number = new byte[length];
    System.arraycopy(der, at[0] + 2, number, 0, length);
    at[0] += 2 + length;
    return number;
  }
}
