package org.tahsil.access.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.tahsil.access.PasswordHash;
import org.tahsil.access.SignIn;
import org.tahsil.access.User;
import org.tahsil.access.Users;
import org.tahsil.access.store.KnownUser;

/** Finds users and checks passwords; outside of any transaction, for hashing takes its time. */
@Stateless
@Local(Users.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UsersService implements Users {

  @Inject private RecentUsers recent;
  @Inject private Failures failures;
  @Inject private VerifiedPasswords verified;

  @Override
  public Optional<User> find(String name) {
    return recent.find(name).map(KnownUser::user);
  }

  @Override
  public SignIn signIn(String name, String password) {
    Optional<KnownUser> row = recent.find(name);
    if (row.isPresent() && verified.contains(name, password, row.get().hash())) {
      return new SignIn.Welcome(row.get().user());
    }
    long wait = failures.secondsToWait(name);
    if (wait > 0) {
      return new SignIn.Wait(wait);
    }
    String hash = row.map(KnownUser::hash).orElse(PasswordHash.OF_NOBODY);
    if (!PasswordHash.matches(password, hash) || row.isEmpty()) {
      failures.note(name);
      return new SignIn.Wrong();
    }
    failures.forget(name);
    verified.add(name, password, hash);
    return new SignIn.Welcome(row.get().user());
  }
}
