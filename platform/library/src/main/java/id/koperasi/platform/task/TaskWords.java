package id.koperasi.platform.task;

import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/** Writes into the OpenAPI document which kinds of work this service knows. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class TaskWords implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        List<Object> kinds = Arc.container().select(TaskTable.class).stream()
                .flatMap(table -> table.sources().stream())
                .<Object>map(TaskSource::kind)
                .sorted()
                .toList();
        Optional.ofNullable(document.getComponents().getSchemas().get("OwnTask"))
                .map(task -> task.getProperties().get("kind"))
                .ifPresent(kind -> kind.setEnumeration(kinds));
    }
}
