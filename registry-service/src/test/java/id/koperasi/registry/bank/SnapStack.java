package id.koperasi.registry.bank;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** The registry's tests ask a simulated provider; one for the whole run. */
@WithTestResource(value = SnapSimulator.class, scope = TestResourceScope.GLOBAL)
final class SnapStack {

    private SnapStack() {}
}
