package org.cpor.arbitration.reviewer.persistence;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.cpor.arbitration.reviewer.application.Absences.StoredAbsence;
import org.cpor.arbitration.reviewer.domain.Absence;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "absence")
class AbsenceEntity {

  @Id String reviewer;
  @Version long version;
  LocalDate firstDay;
  LocalDate lastDay;
  @Nullable String substitute;
  Instant beginsAt;
  Instant endsAt;
  String setBy;
  boolean handedOver;

  void become(Absence absence) {
    firstDay = absence.from();
    lastDay = absence.to();
    substitute = absence.substitute();
    beginsAt = absence.beginsAt();
    endsAt = absence.endsAt();
    setBy = absence.setBy();
    handedOver = false;
  }

  Absence toDomain() {
    return new Absence(reviewer, firstDay, lastDay, substitute, beginsAt, endsAt, setBy);
  }

  StoredAbsence toStored() {
    return new StoredAbsence(toDomain(), version);
  }
}
