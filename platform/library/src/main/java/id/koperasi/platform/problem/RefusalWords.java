package id.koperasi.platform.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.models.Operation;

/** Writes into the OpenAPI document what an operation can refuse, for who knows it only when the service starts. */
public final class RefusalWords {

    private RefusalWords() {}

    /** Adds refusals to those of an operation. */
    public static void add(Operation operation, List<Class<? extends Rejection>> refusals) {
        ProblemSchema.addAnswers(
                operation, refusals.stream().map(DocumentedRefusal::of).toList());
    }
}
