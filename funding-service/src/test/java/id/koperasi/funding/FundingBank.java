package id.koperasi.funding;

import id.koperasi.funding.told.PayingBank;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** From where the funding's tests pay; one for the whole run. */
@WithTestResource(value = PayingBank.class, scope = TestResourceScope.GLOBAL)
final class FundingBank {

    private FundingBank() {}
}
