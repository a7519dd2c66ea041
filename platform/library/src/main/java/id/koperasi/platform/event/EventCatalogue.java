package id.koperasi.platform.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The AsyncAPI document of this service, made from its events and from the schema and example that stand beside each
 * of them, so that it cannot say anything else than the code does.
 */
@ApplicationScoped
class EventCatalogue {

    private final String service;
    private final String version;
    private final ObjectMapper json;
    private final Map<String, EventType> types = new TreeMap<>();

    EventCatalogue(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @ConfigProperty(name = "quarkus.application.version") String version,
            ObjectMapper json,
            Instance<PublishedEvents> published) {
        this.service = service;
        this.version = version;
        this.json = json;
        for (PublishedEvents events : published) {
            for (Class<?> record : EventFamily.records(events.family())) {
                EventType type = EventNames.typeOf(record);
                types.put(EventNames.fileOf(type.value()), type);
            }
        }
    }

    JsonNode document() {
        ObjectNode document = json.createObjectNode().put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info")
                .put("title", "Events of the " + service + " service")
                .put("version", version)
                .put(
                        "description",
                        "CloudEvents 1.0 in Kafka's binary mode, keyed by subject. Numbers in `ce_sequence` have no gap"
                                + " within one source and subject. A published shape only gains optional fields.");
        info.putObject("license").put("name", "Apache-2.0");
        info.putArray("tags").addObject().put("name", service).put("description", "Facts of one service.");
        document.put("defaultContentType", "application/json");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = json.createObjectNode();
        for (Channel channel : Channel.values()) {
            addChannel(channel, channels, operations);
        }
        types.forEach((name, type) -> messages.set(messageName(name), message(name, type)));
        ObjectNode components = document.putObject("components");
        components.set("messages", messages);
        if (!types.isEmpty()) {
            components.putObject("schemas").set("cloudEventHeaders", headers());
        }
        return document;
    }

    private void addChannel(Channel channel, ObjectNode channels, ObjectNode operations) {
        String name = channel == Channel.PUBLIC ? "facts" : "internal";
        ObjectNode address = channels.putObject(name)
                .put("address", EventNames.topicOf(channel.of(service)))
                .put(
                        "description",
                        channel == Channel.PUBLIC
                                ? "For integrators: no person's data."
                                : "For the services of the programme alone.");
        ObjectNode messages = address.putObject("messages");
        types.forEach((file, type) -> {
            if (type.channel() == channel) {
                messages.putObject(messageName(file)).put("$ref", "#/components/messages/" + messageName(file));
            }
        });
        operations
                .putObject("announce" + (channel == Channel.PUBLIC ? "Facts" : "Internal"))
                .put("action", "send")
                .put(
                        "summary",
                        "What the service announces on "
                                + address.get("address").asText())
                .put("description", "At least once, in order within a subject; drop what `ce_sequence` shows as known.")
                .putObject("channel")
                .put("$ref", "#/channels/" + name);
    }

    private ObjectNode message(String file, EventType type) {
        JsonNode schema = resource("/events/" + file + ".schema.json");
        ObjectNode message = json.createObjectNode()
                .put("name", type.value())
                .put("title", schema.path("title").asText(file))
                .put("summary", schema.path("description").asText(file))
                .put("contentType", "application/json");
        message.putObject("headers").put("$ref", "#/components/schemas/cloudEventHeaders");
        message.set("payload", withoutDialect(schema));
        message.putArray("examples").addObject().set("payload", resource("/events/" + file + ".example.json"));
        return message;
    }

    private static JsonNode withoutDialect(JsonNode schema) {
        ObjectNode copy = schema.deepCopy();
        copy.remove(List.of("$schema", "$id"));
        return copy;
    }

    private ObjectNode headers() {
        ObjectNode headers = json.createObjectNode().put("type", "object");
        ObjectNode properties = headers.putObject("properties");
        properties.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        properties.putObject("ce_id").put("type", "string").put("format", "uuid");
        properties.putObject("ce_source").put("type", "string").put("format", "uri");
        properties.putObject("ce_subject").put("type", "string").put("description", "The stream; also the key.");
        properties.putObject("ce_type").put("type", "string");
        properties.putObject("ce_time").put("type", "string").put("format", "date-time");
        properties.putObject("ce_sequence").put("type", "string").put("pattern", "^[1-9][0-9]*$");
        properties.putObject("ce_dataschema").put("type", "string").put("format", "uri");
        properties.putObject("ce_traceparent").put("type", "string");
        headers.putArray("required")
                .add("ce_specversion")
                .add("ce_id")
                .add("ce_source")
                .add("ce_subject")
                .add("ce_type")
                .add("ce_time")
                .add("ce_sequence");
        return headers;
    }

    private static String messageName(String file) {
        return file.replace('.', '-');
    }

    private JsonNode resource(String path) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(path.substring(1))) {
            if (in == null) {
                throw new IllegalStateException("missing beside the events: " + path);
            }
            return json.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
