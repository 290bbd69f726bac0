package org.tahsil.channel.app;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tahsil.channel.Mailbox;

/** Shows the mails of the demonstration's mailbox folder. */
@Stateless
@Local(Mailbox.class)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MailboxService implements Mailbox {

  @Inject
  @ConfigProperty(name = "tahsil.mailbox.dir")
  private Optional<String> folder;

  @Override
  public List<Mail> latest(int limit) {
    return files().map(files -> files.latest(limit)).orElse(List.of());
  }

  @Override
  public Optional<Mail> find(String id) {
    return files().flatMap(files -> files.find(id));
  }

  private Optional<MailFiles> files() {
    return folder.map(Path::of).map(MailFiles::new);
  }
}
