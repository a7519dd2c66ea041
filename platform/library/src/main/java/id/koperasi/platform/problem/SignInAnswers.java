package id.koperasi.platform.problem;

import id.koperasi.platform.problem.RequestRejection.NotPermitted;
import id.koperasi.platform.problem.RequestRejection.NotSignedIn;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/**
 * Writes into the OpenAPI document how to sign in, and at each operation that asks for it what happens without. It runs
 * at start and after the permission table has spoken: only then are the provider's address and the open operations known.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP, priority = 0)
public class SignInAnswers implements OASFilter {

    private static final String SCHEME = "oidc";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme(SCHEME, scheme());
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .filter(operation -> operation.getSecurity() == null
                        || !operation.getSecurity().isEmpty())
                .forEach(operation -> ProblemSchema.addAnswers(
                        operation,
                        List.of(DocumentedRefusal.of(NotSignedIn.class), DocumentedRefusal.of(NotPermitted.class))));
    }

    private static SecurityScheme scheme() {
        Optional<String> provider =
                ConfigProvider.getConfig().getOptionalValue("quarkus.oidc.auth-server-url", String.class);
        SecurityScheme scheme = OASFactory.createSecurityScheme().description("A token of the programme's provider.");
        return provider.isPresent()
                ? scheme.type(SecurityScheme.Type.OPENIDCONNECT)
                        .openIdConnectUrl(provider.get() + "/.well-known/openid-configuration")
                : scheme.type(SecurityScheme.Type.HTTP).scheme("bearer").bearerFormat("JWT");
    }
}
