package id.koperasi.registry.registerimport;

import jakarta.enterprise.context.Dependent;

/** Lets the hour come at which what has expired is forgotten. */
@Dependent
public class ExpiringImports {

    private final WorkingOnImports working;

    ExpiringImports(WorkingOnImports working) {
        this.working = working;
    }

    public void forget() {
        working.forgetWhatExpired();
    }
}
