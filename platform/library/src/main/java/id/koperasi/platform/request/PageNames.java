package id.koperasi.platform.request;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Calls what holds a view in the OpenAPI document after what it holds. Such names are made of classes, and a client that is
 * generated from the document should not carry ours: {@code PageMemberView} becomes {@code PageMember}, and
 * {@code CorrectionViewLaunchView} becomes {@code CorrectionLaunch}.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PageNames implements OASFilter {

    private static final String REFERENCE = "#/components/schemas/";
    private static final Pattern OF_CLASS = Pattern.compile("(Page[A-Z]\\w*|[A-Z]\\w*View[A-Z]\\w*)View");

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> renamed = new LinkedHashMap<>();
        document.getComponents().getSchemas().forEach((name, schema) -> renamed.put(nameOf(name), schema));
        document.getComponents().setSchemas(renamed);
        renamed.values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .forEach(property -> {
                    refer(property);
                    refer(property.getItems());
                });
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .map(PathItem::getOperations)
                    .flatMap(operations -> operations.values().stream())
                    .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                    .forEach(PageNames::refer);
        }
    }

    private static void refer(APIResponse response) {
        if (response.getContent() != null) {
            response.getContent().getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .forEach(PageNames::refer);
        }
    }

    private static void refer(@Nullable Schema schema) {
        String reference = schema == null ? null : schema.getRef();
        if (schema != null && reference != null && reference.startsWith(REFERENCE)) {
            schema.setRef(REFERENCE + nameOf(reference.substring(REFERENCE.length())));
        }
    }

    private static String nameOf(String name) {
        Matcher matcher = OF_CLASS.matcher(name);
        return matcher.matches() ? matcher.group(1).replace("View", "") : name;
    }
}
