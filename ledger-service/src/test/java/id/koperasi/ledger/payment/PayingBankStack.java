package id.koperasi.ledger.payment;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** The ledger's tests hear of payments from a simulated bank; one for the whole run. */
@WithTestResource(value = PayingBankResource.class, scope = TestResourceScope.GLOBAL)
final class PayingBankStack {

    private PayingBankStack() {}
}
