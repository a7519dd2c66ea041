package id.koperasi.platform.change;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * Writes the {@code Idempotency-Key} into the OpenAPI document at every change. No endpoint takes it as a parameter, since
 * the interceptor reads it, so a client made from the document would otherwise not know of it.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class IdempotencyKeyWords implements OASFilter {

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

    private final Map<String, Boolean> keyRequired;

    public IdempotencyKeyWords(IndexView index) {
        this.keyRequired = index.getAnnotations(Change.class).stream()
                .filter(change -> change.target().kind() == AnnotationTarget.Kind.METHOD)
                .flatMap(IdempotencyKeyWords::operationOf)
                .distinct() // an index made of several may name a class twice
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        document.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .filter(operation -> keyRequired.containsKey(operation.getOperationId()))
                .forEach(this::addKey);
    }

    private void addKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(ChangeInterceptor.HEADER)
                .in(Parameter.In.HEADER)
                .required(keyRequired.get(operation.getOperationId()))
                .description("Names this request: sent again with the same key, it takes effect once and gets the first"
                        + " reply.")
                .example("0198b1f0-0000-7000-8000-000000000001")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .pattern("^" + ChangeInterceptor.KEY_SHAPE + "$")));
    }

    private static Stream<Map.Entry<String, Boolean>> operationOf(AnnotationInstance change) {
        AnnotationInstance operation = change.target().asMethod().annotation(OPERATION);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        AnnotationValue required = change.value("keyRequired");
        return id == null
                ? Stream.empty()
                : Stream.of(Map.entry(id.asString(), required == null || required.asBoolean()));
    }
}
