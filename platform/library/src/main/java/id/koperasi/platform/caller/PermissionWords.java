package id.koperasi.platform.caller;

import id.koperasi.platform.caller.GrantRejection.AccessGrantNotNamed;
import id.koperasi.platform.caller.GrantRejection.NoAccessGrant;
import id.koperasi.platform.problem.RefusalWords;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the OpenAPI document, at each operation, what the permission table says of it: for people in the description,
 * for programs under {@code x-permitted}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class PermissionWords implements OASFilter {

    private static final String FOR_PROGRAMS = "x-permitted";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Permission> rows = new HashMap<>();
        Arc.container().instance(Permissions.class).get().rows().forEach(row -> rows.put(row.operation(), row));
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .forEach(operation -> describe(operation, rows.get(operation.getOperationId())));
    }

    private static void describe(Operation operation, @Nullable Permission row) {
        if (row == null) {
            return;
        }
        String before = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
        operation.setDescription(before + "Permitted: " + row.words() + ".");
        operation.addExtension(
                FOR_PROGRAMS,
                row.grants().stream().map(PermissionWords::forPrograms).toList());
        if (row.grants().stream().anyMatch(grant -> grant.scope().needsAccessGrant())) {
            describeAccessGrant(operation);
        }
        operation.setSecurity(
                row.open()
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme("oidc")));
    }

    /** No endpoint takes the header as a parameter, since the filter reads it. */
    private static void describeAccessGrant(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(PermissionFilter.ACCESS_GRANT)
                .in(Parameter.In.HEADER)
                .required(false)
                .description(
                        "By which access grant an auditor or investigator reads: the number of its letter, or its id."
                                + " Needed when several of his are in force.")
                .example("700/12/2026")
                .schema(OASFactory.createSchema().addType(SchemaType.STRING)));
        RefusalWords.add(operation, List.of(NoAccessGrant.class, AccessGrantNotNamed.class));
    }

    private static Map<String, String> forPrograms(Permission.Grant grant) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("holder", grant.holder().name().toLowerCase(Locale.ROOT));
        words.put("role", grant.role());
        words.put("scope", grant.scope().words());
        return words;
    }
}
