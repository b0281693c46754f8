package org.plimsoll.cli;

import org.plimsoll.diagnostic.Diagnosed;
import org.plimsoll.diagnostic.Diagnostic;
import org.plimsoll.whatif.OrderRequest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Orders as people write them. */
final class OrderConverter implements ITypeConverter<OrderRequest> {
  @Override
  public OrderRequest convert(String value) {
    Diagnosed<OrderRequest> order = OrderRequest.parse(value);
    if (!order.isPresent()) {
      Diagnostic wrong = order.diagnostics().get(0);
      throw new TypeConversionException(wrong.message() + ": " + wrong.hint());
    }
    return order.get();
  }
}
