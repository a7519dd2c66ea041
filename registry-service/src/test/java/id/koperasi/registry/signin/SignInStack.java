package id.koperasi.registry.signin;

import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;

/** The registry's tests tell a simulated identity provider; one for the whole run. */
@WithTestResource(value = KeycloakSimulator.class, scope = TestResourceScope.GLOBAL)
final class SignInStack {

    private SignInStack() {}
}
