package id.koperasi.ledger.founding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.koperasi.platform.privacy.PersonReference;
import id.koperasi.platform.privacy.Place;
import id.koperasi.platform.privacy.Vault;
import id.koperasi.platform.privacy.WrappedKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Founders who are known before their cooperative is formed. */
@ApplicationScoped
class AwaitedFounders {

    private final EntityManager entities;
    private final Vault vault;
    private final ObjectMapper json;

    AwaitedFounders(EntityManager entities, Vault vault, ObjectMapper json) {
        this.entities = entities;
        this.vault = vault;
        this.json = json;
    }

    void keep(Founding founding) {
        WrappedKey key = vault.newDataKey();
        entities.createNativeQuery("""
                insert into awaited_founders (cooperative_id, data_key, master_key_id, sealed_facts)
                values (:cooperative, :key, :master, :facts)""")
                .setParameter("cooperative", founding.cooperativeId())
                .setParameter("key", key.bytes())
                .setParameter("master", key.masterKeyId())
                .setParameter("facts", vault.seal(key, write(founding), place(founding.cooperativeId())))
                .executeUpdate();
    }

    /** Takes them away, for they are needed once. */
    Optional<Founding> take(UUID cooperativeId) {
        List<?> rows = entities.createNativeQuery("""
                delete from awaited_founders where cooperative_id = :cooperative
                returning data_key, master_key_id, sealed_facts""", Tuple.class)
                .setParameter("cooperative", cooperativeId)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .map(row -> vault.open(
                        WrappedKey.of(row.get(0, byte[].class), row.get(1, String.class)),
                        row.get(2, byte[].class),
                        place(cooperativeId)))
                .map(this::read)
                .findFirst();
    }

    /** One of them is known by his own reference now. */
    void correct(UUID cooperativeId, PersonReference wrong, PersonReference own) {
        take(cooperativeId).map(founding -> founding.corrected(wrong, own)).ifPresent(this::keep);
    }

    private static Place place(UUID cooperativeId) {
        return new Place("awaited_founders", cooperativeId.toString(), "sealed_facts");
    }

    private byte[] write(Founding founding) {
        try {
            return json.writeValueAsBytes(founding);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("founders cannot be written", e);
        }
    }

    private Founding read(byte[] facts) {
        try {
            return json.readValue(facts, Founding.class);
        } catch (IOException e) {
            throw new UncheckedIOException("founders cannot be read", e);
        }
    }
}
