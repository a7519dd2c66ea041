package id.koperasi.registry.annual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.money.Rupiah;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps sums by name as JSON in one column, their names in order. */
@ApplicationScoped
public class SumsAsText {

    private static final TypeReference<Map<String, Rupiah>> SUMS = new TypeReference<>() {};

    private final ObjectMapper json;

    SumsAsText(ObjectMapper json) {
        this.json = json;
    }

    String write(Map<String, Rupiah> sums) {
        try {
            return json.writeValueAsString(new TreeMap<>(sums));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sums cannot be written", e);
        }
    }

    /** Sums as somebody else wrote them; empty when that is not JSON of rupiah by name. */
    public Optional<Map<String, Rupiah>> written(String text) {
        try {
            Map<String, Rupiah> sums = json.readValue(text, SUMS);
            return sums == null || sums.containsValue(null) ? Optional.empty() : Optional.of(new TreeMap<>(sums));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    Map<String, Rupiah> read(String text) {
        try {
            return new TreeMap<>(json.readValue(text, SUMS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sums cannot be read", e);
        }
    }
}
