package id.koperasi.ledger;

import id.koperasi.platform.testing.ServiceStack;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** What the ledger's tests stand on; one of each for the whole run. */
@WithTestResource(
        value = ServiceStack.class,
        scope = TestResourceScope.GLOBAL,
        initArgs = @ResourceArg(name = ServiceStack.SERVICE, value = "ledger"))
final class LedgerStack {

    private LedgerStack() {}
}
