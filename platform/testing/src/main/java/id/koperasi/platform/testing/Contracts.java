package id.koperasi.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import id.koperasi.platform.event.DomainEvent;
import id.koperasi.platform.event.EventFamily;
import id.koperasi.platform.event.EventNames;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The contract of events, proved from both ends. Beside the producer, at {@code src/main/resources/events}, lie a JSON
 * Schema and one example per type: the producer proves that it writes the example, each consumer that it reads it.
 */
public final class Contracts {

    private Contracts() {}

    /**
     * Proves that every record of the family writes its example and nothing else, and that the example fits its schema.
     *
     * @param family the sealed interface of what the service publishes
     * @param json the mapper of the running service
     */
    public static void provesThatItWrites(Class<? extends DomainEvent> family, ObjectMapper json) {
        for (Class<?> record : EventFamily.records(family)) {
            String type = EventNames.typeOf(record).value();
            JsonNode example = example(type, json);
            assertThat(written(read(record, example, json), json))
                    .as("what %s writes", type)
                    .isEqualTo(example);
            assertThat(schema(type).validate(example.toString(), InputFormat.JSON))
                    .as("example of %s against its schema", type)
                    .isEmpty();
        }
    }

    /** Proves that every record of a consumer's own reading understands the producer's example, every field of it. */
    public static void provesThatItReads(Class<?> family, ObjectMapper json) {
        for (Class<?> record : EventFamily.records(family)) {
            String type = EventNames.typeOf(record).value();
            Object event = read(record, example(type, json), json);
            for (RecordComponent component : record.getRecordComponents()) {
                if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    assertThat(value(event, component))
                            .as("%s read from the example of %s", component.getName(), type)
                            .isNotNull();
                }
            }
        }
    }

    /** What goes over the wire; a tree made without writing keeps numbers in another form. */
    private static JsonNode written(Object event, ObjectMapper json) {
        try {
            return json.readTree(json.writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event cannot be written: " + event, e);
        }
    }

    private static Object value(Object event, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(event);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Class<?> record, JsonNode example, ObjectMapper json) {
        try {
            return json.readerFor(record)
                    .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .readValue(example);
        } catch (IOException e) {
            throw new UncheckedIOException(record + " does not read " + example, e);
        }
    }

    private static JsonNode example(String type, ObjectMapper json) {
        try {
            return json.readTree(Files.readString(file(type, ".example.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("the example of " + type, e);
        }
    }

    private static Schema schema(String type) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(file(type, ".schema.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of " + type, e);
        }
    }

    private static Path file(String type, String ending) {
        Path root = Path.of(System.getProperty("koperasi.root"));
        String name = EventNames.fileOf(type) + ending;
        Path service = root.resolve(EventNames.serviceOf(type) + "-service/src/main/resources/events/" + name);
        Path test = Path.of("src/test/resources/events", name);
        return Arrays.asList(service, test).stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("neither " + service + " nor " + test + " exists"));
    }
}
