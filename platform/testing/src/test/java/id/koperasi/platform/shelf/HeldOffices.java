package id.koperasi.platform.shelf;

import id.koperasi.platform.caller.Offices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class HeldOffices implements Offices {

    private final EntityManager entities;

    HeldOffices(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Set<Office> heldBy(String person) {
        List<?> rows = entities.createNativeQuery(
                        "select tenant, role from held_office where person = :person", Object[].class)
                .setParameter("person", person)
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Office((UUID) row[0], (String) row[1], ShelfResource.REGION))
                .collect(Collectors.toSet());
    }
}
