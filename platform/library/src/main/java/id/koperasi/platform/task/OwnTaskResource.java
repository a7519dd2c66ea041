package id.koperasi.platform.task;

import id.koperasi.platform.problem.Language;
import id.koperasi.platform.request.Page;
import id.koperasi.platform.request.PageRequest;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/v1/own-tasks")
@Tag(name = "Tasks", description = "What waits for whoever is signed in.")
class OwnTaskResource {

    private final OpenTasks tasks;

    OwnTaskResource(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @GET
    @Operation(
            operationId = "listOwnTasks",
            summary = "What waits for the caller to do now, what is due first before the rest",
            description =
                    "By the offices and roles that he holds at this moment: of each kind only to who may call its operation,"
                            + " and as far as that reaches. What has no day comes last; equals stand by their age.")
    public Page<OwnTask> list(
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String language,
            @Valid @BeanParam PageRequest page) {
        return tasks.list(page, Language.of(language));
    }
}
