package id.koperasi.platform.problem;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The one schema of all errors, and the answers that refer to it. */
final class ProblemSchema {

    static final String NAME = "Problem";

    private ProblemSchema() {}

    static Schema create() {
        Schema violation = object("One field that breaks a rule.")
                .addProperty("field", text("A JSON pointer into the body, or the name of a parameter or header."))
                .addProperty("message", text("What is wrong, in the caller's language."))
                .required(List.of("field", "message"));
        return object("Why a request was not done (RFC 9457). Branch on `type`; each type may have members of its own.")
                .addProperty("type", text("Stable for ever.").format("uri"))
                .addProperty("title", text("In Indonesian, or in English by Accept-Language."))
                .addProperty("status", OASFactory.createSchema().addType(SchemaType.INTEGER))
                .addProperty("detail", text("One more sentence."))
                .addProperty("source", text("The regulation behind the refusal."))
                .addProperty(
                        "violations",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(violation))
                .required(List.of("type", "title", "status"));
    }

    /**
     * Adds one answer per status, which lists every code that comes with it. What the endpoint says itself stays if it has
     * a body; without one it is the bare 400 that Quarkus adds for a validated body, or half of a sentence.
     */
    static void addAnswers(Operation operation, Collection<DocumentedRefusal> refusals) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        Map<Integer, List<DocumentedRefusal>> byStatus = refusals.stream()
                .distinct()
                .collect(Collectors.groupingBy(DocumentedRefusal::status, TreeMap::new, Collectors.toList()));
        byStatus.forEach((status, codes) -> {
            String name = Integer.toString(status);
            APIResponse told = operation.getResponses().getAPIResponse(name);
            if (told == null || told.getContent() == null) {
                operation.getResponses().addAPIResponse(name, answer(codes));
            } else {
                addCodes(told, codes);
            }
        });
    }

    /** What was learnt only at the start comes beside what the build has written. */
    private static void addCodes(APIResponse told, List<DocumentedRefusal> codes) {
        MediaType content = told.getContent().getMediaType(Problem.MEDIA_TYPE);
        if (content == null || content.getExamples() == null) {
            return;
        }
        codes.stream()
                .filter(code -> !content.getExamples().containsKey(code.code()))
                .forEach(code -> {
                    addExample(content, code);
                    told.setDescription(told.getDescription() + "; " + code.english());
                });
    }

    private static void addExample(MediaType content, DocumentedRefusal code) {
        content.addExample(
                code.code(), OASFactory.createExample().summary(code.english()).value(exampleOf(code)));
    }

    private static APIResponse answer(List<DocumentedRefusal> codes) {
        MediaType content =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME));
        codes.forEach(code -> addExample(content, code));
        return OASFactory.createAPIResponse()
                .description(codes.stream().map(DocumentedRefusal::english).collect(Collectors.joining("; ")))
                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, content));
    }

    private static Map<String, Object> exampleOf(DocumentedRefusal refusal) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", Problem.typeOf(refusal.code()));
        example.put("title", refusal.indonesian());
        example.put("status", refusal.status());
        return example;
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(SchemaType.STRING).description(description);
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }
}
