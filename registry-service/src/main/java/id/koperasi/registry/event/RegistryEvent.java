package id.koperasi.registry.event;

import id.koperasi.platform.event.DomainEvent;

/** What the registry announces. A published shape only gains optional fields; anything else is a new version. */
public sealed interface RegistryEvent extends DomainEvent
        permits AccessEvent,
                AccountEvent,
                AgreementEvent,
                BusinessEvent,
                FormationEvent,
                LifeEvent,
                MeetingEvent,
                OfficeEvent,
                PersonEvent,
                RecordedEvent,
                RegionEvent {}
