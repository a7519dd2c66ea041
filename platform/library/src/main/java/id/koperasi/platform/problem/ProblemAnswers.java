package id.koperasi.platform.problem;

import id.koperasi.platform.problem.Outage.Internal;
import id.koperasi.platform.problem.Outage.Unavailable;
import id.koperasi.platform.problem.RequestRejection.BodyOutOfBounds;
import id.koperasi.platform.problem.RequestRejection.BodyTooLarge;
import id.koperasi.platform.problem.RequestRejection.InvalidCursor;
import id.koperasi.platform.problem.RequestRejection.InvalidPrecondition;
import id.koperasi.platform.problem.RequestRejection.InvalidRequest;
import id.koperasi.platform.problem.RequestRejection.NotAcceptable;
import id.koperasi.platform.problem.RequestRejection.NotFound;
import id.koperasi.platform.problem.RequestRejection.PreconditionRequired;
import id.koperasi.platform.problem.RequestRejection.StaleVersion;
import id.koperasi.platform.problem.RequestRejection.TooManyRequests;
import id.koperasi.platform.problem.RequestRejection.UnreadableBody;
import id.koperasi.platform.problem.RequestRejection.UnsupportedMediaType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;

/** Writes into the OpenAPI document every error that each operation can give: the common ones that fit, and its own. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

    private final IndexView index;

    public ProblemAnswers(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSchema(ProblemSchema.NAME, ProblemSchema.create());
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().forEach(this::addTo);
        }
    }

    private void addTo(String path, PathItem item) {
        item.getOperations().values().forEach(operation -> {
            List<DocumentedRefusal> refusals = new ArrayList<>();
            common(path, item, operation).map(DocumentedRefusal::of).forEach(refusals::add);
            if (operation.getOperationId() != null) {
                refusals.addAll(DocumentedRefusal.ofOperation(operation.getOperationId(), index));
            }
            ProblemSchema.addAnswers(operation, refusals);
        });
    }

    private static Stream<Class<? extends Rejection>> common(String path, PathItem item, Operation operation) {
        List<Class<? extends Rejection>> types = new ArrayList<>();
        List<Parameter> parameters = parametersOf(item, operation);
        boolean hasBody = operation.getRequestBody() != null;
        if (hasBody || parameters.stream().anyMatch(parameter -> parameter.getIn() != Parameter.In.PATH)) {
            types.add(InvalidRequest.class);
        }
        if (hasBody) {
            types.addAll(List.of(
                    UnreadableBody.class, BodyOutOfBounds.class, BodyTooLarge.class, UnsupportedMediaType.class));
        }
        if (path.contains("{")) {
            types.add(NotFound.class);
        }
        if (has(parameters, "after")) {
            types.add(InvalidCursor.class);
        }
        if (has(parameters, "If-Match")) {
            types.addAll(List.of(InvalidPrecondition.class, PreconditionRequired.class, StaleVersion.class));
        }
        types.addAll(List.of(NotAcceptable.class, TooManyRequests.class, Internal.class, Unavailable.class));
        return types.stream();
    }

    private static List<Parameter> parametersOf(PathItem item, Operation operation) {
        return Stream.of(item.getParameters(), operation.getParameters())
                .flatMap(parameters -> parameters == null ? Stream.empty() : parameters.stream())
                .toList();
    }

    private static boolean has(List<Parameter> parameters, String name) {
        return parameters.stream().anyMatch(parameter -> name.equalsIgnoreCase(parameter.getName()));
    }
}
