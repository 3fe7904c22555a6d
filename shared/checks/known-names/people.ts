/**
 * Names of popes, kings, authors and figures of the Bible and of antiquity that are translated, and given names that go with them;
 * written as the places are. A living person's name is copied, so these only ever excuse a difference.
 */
export const PEOPLE = `
Francis | François
Benedict | Benoît
John | Jean; John
Peter | Pierre; Peter
Andrew | André; Andrew
James | Jacques; James
Matthew | Matthieu; Mathieu
Mark | Marc
Luke | Luc
Stephen; Steven | Étienne; Stéphane; Stephen
Philip; Phillip | Philippe
Bartholomew | Barthélemy
Mary | Marie; Mary
Elizabeth; Isabella | Élisabeth; Elizabeth; Isabelle
Catherine; Katharine; Katherine | Catherine; Katherine
Margaret | Marguerite; Margaret
Anne; Ann | Anne
Magdalene | Madeleine; Magdeleine
Edward | Édouard; Edward
George | Georges; George
Gregory | Grégoire
Henry | Henri; Henry
Hugh | Hugues
Lewis; Louis | Louis
Leo | Léon
= Urban; Clement; Innocent; Boniface; Sixtus; Pius | Urbain; Clément; Innocent; Boniface; Sixte; Pie
Lawrence; Laurence | Laurent
Frederick | Frédéric
William | Guillaume; William
Christopher Columbus; Columbus | Christophe Colomb; Colomb
Christopher | Christophe
Nicholas | Nicolas
Alexander | Alexandre
Constantine | Constantin
Augustine; Augustus | Augustin; Auguste
Anthony; Antony | Antoine; Marc-Antoine
= Ambrose; Jerome; Basil | Ambroise; Jérôme; Basile
= Dominic; Ignatius | Dominique; Ignace
Joan of Arc; Joan | Jeanne d'Arc; Jeanne
Theresa; Teresa; Mother Teresa | Thérèse; Theresa; Mère Teresa; Teresa
= Rose; Agnes; Lucy; Cecilia | Rose; Agnès; Lucie; Cécile
= Adam; Eve; Noah; Abraham; Isaac; Jacob; Moses; Aaron; Joshua | Adam; Ève; Noé; Abraham; Isaac; Jacob; Moïse; Aaron; Josué
= David; Solomon; Samson; Samuel; Daniel; Ezekiel; Isaiah; Jeremiah; Elijah; Job; Jonah | David; Salomon; Samson; Samuel; Daniel; Ézéchiel; Isaïe; Jérémie; Élie; Job; Jonas
= Jesus; Messiah; Lord; Saviour; Savior; Virgin | Jésus; Messie; Seigneur; Sauveur; Sauveur; Vierge
= God; Almighty; Creator; Providence; Heaven; Devil; Satan | Dieu; Tout-Puissant; Créateur; Providence; Ciel; diable; Satan
= Judas; Lazarus; Pilate; Herod; Caiaphas | Judas; Lazare; Pilate; Hérode; Caïphe
= Mohammed; Muhammad; Mohamed; Prophet | Mahomet; Mohammed; Mohamed; Prophète
Buddha; Confucius | Bouddha; Confucius
= Homer; Plato; Aristotle; Socrates; Herodotus; Euclid; Archimedes; Plutarch | Homère; Platon; Aristote; Socrate; Hérodote; Euclide; Archimède; Plutarque
= Cicero; Virgil; Ovid; Horace; Livy; Pliny; Seneca; Tacitus; Pompey; Brutus; Nero | Cicéron; Virgile; Ovide; Horace; Tite-Live; Pline; Sénèque; Tacite; Pompée; Brutus; Néron
= Caesar; Julius; Cleopatra; Hadrian; Trajan; Tiberius; Claudius | César; Jules; Cléopâtre; Hadrien; Trajan; Tibère; Claude
= Hercules; Ulysses; Odysseus; Mercury; Neptune; Venus; Minerva; Bacchus; Apollo; Cupid; Vulcan | Hercule; Ulysse; Ulysse; Mercure; Neptune; Vénus; Minerve; Bacchus; Apollon; Cupidon; Vulcain
= Dante; Petrarch; Michelangelo; Raphael; Titian; Leonardo; Machiavelli; Galileo; Copernicus | Dante; Pétrarque; Michel-Ange; Raphaël; Titien; Léonard; Machiavel; Galilée; Copernic
= Luther; Calvin; Erasmus; Grotius; Cervantes; Quixote | Luther; Calvin; Érasme; Grotius; Cervantès; Quichotte
= Magellan; Vespucci; Saladin; Avicenna; Averroes; Genghis Khan; Tamerlane | Magellan; Vespucci; Saladin; Avicenne; Averroès; Gengis Khan; Tamerlan
= Putin; Lenin; Stalin; Yeltsin; Gorbachev; Khrushchev; Brezhnev; Trotsky | Poutine; Lénine; Staline; Eltsine; Gorbatchev; Khrouchtchev; Brejnev; Trotski
= Tolstoy; Dostoyevsky; Chekhov; Pushkin; Turgenev; Solzhenitsyn; Tchaikovsky | Tolstoï; Dostoïevski; Tchekhov; Pouchkine; Tourgueniev; Soljenitsyne; Tchaïkovski
= Lukashenko; Zelensky; Zelenskyy; Medvedev; Lavrov; Navalny; Politkovskaya | Loukachenko; Zelensky; Zelenski; Medvedev; Lavrov; Navalny; Politkovskaïa
= Mao Zedong; Mao Tse-tung; Deng Xiaoping; Xi Jinping; Ho Chi Minh | Mao Tsé-toung; Mao Zedong; Deng Xiaoping; Xi Jinping; Hô Chi Minh
Shah | chah; shah
Caliph | calife
Czar; Tsar | tsar; czar
Pharaoh* | pharaon*
= Bin Laden; Osama; Netanyahu; Gaddafi; Qaddafi; Khomeini; Rouhani; Mubarak; Sadat | Ben Laden; Oussama; Netanyahou; Kadhafi; Kadhafi; Khomeiny; Rohani; Moubarak; Sadate
= Christmas; Easter; Lent; Whitsun; Pentecost; Sabbath; Passover; Hanukkah; Thanksgiving | Noël; Pâques; carême; Pentecôte; Pentecôte; sabbat; Pâque; Hanoukka; Action de grâce
Handel | Haendel
Santa Claus; Father Christmas; Saint Nicholas | père Noël; saint Nicolas
= Earth; Moon; Sun; Mars; Saturn; Uranus; Pluto | Terre; Lune; Soleil; Mars; Saturne; Uranus; Pluton
`;
