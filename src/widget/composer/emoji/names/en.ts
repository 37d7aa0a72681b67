/* oxlint-disable max-lines -- a list */
/** Written by scripts/emojiNames.ts; the names are from Unicode CLDR by way of emojibase. */
export const names: string = `😀|grinning face|cheerful cheery happy|0|
😃|grinning face with big eyes|awesome happy mouth|0|
😄|grinning face with smiling eyes|happy laugh lol|0|
😁|beaming face with smiling eyes|grin grinning happy|0|
😆|grinning squinting face|closed eyes haha|0|
😅|grinning face with sweat|cold dejected excited|0|
🤣|rolling on the floor laughing|crying face funny|0|
😂|face with tears of joy|crying feels funny|0|
🙂|slightly smiling face|happy smile|0|
🙃|upside-down face|hehe smile|0|
🫠|melting face|disappear dissolve embarrassed|0|
😉|winking face|flirt heartbreaker sexy|0|
😊|smiling face with smiling eyes|blush glad satisfied|0|
😇|smiling face with halo|angel angelic angels|0|
🥰|smiling face with hearts|3 adore crush|0|
😍|smiling face with heart-eyes|143 bae feels|0|
🤩|star-struck|excited eyes face|0|
😘|face blowing a kiss|adorbs bae flirt|0|
😗|kissing face|143 date dating|0|
☺️|smiling face|happy outlined relaxed|0|
😚|kissing face with closed eyes|143 bae blush|0|
😙|kissing face with smiling eyes|143 closed date|0|
🥲|smiling face with tear|glad grateful happy|0|
😋|face savoring food|delicious eat full|0|
😛|face with tongue|awesome cool nice|0|
😜|winking face with tongue|crazy epic eye|0|
🤪|zany face|crazy eye eyes|0|
😝|squinting face with tongue|closed eye eyes|0|
🤑|money-mouth face|paid|0|
🤗|smiling face with open hands|hug hugging|0|
🤭|face with hand over mouth|giggle giggling oops|0|
🫢|face with open eyes and hand over mouth|amazement awe disbelief|0|
🫣|face with peeking eye|captivated embarrass hide|0|
🤫|shushing face|quiet shh|0|
🤔|thinking face|chin consider hmm|0|
🫡|saluting face|good luck ma’am|0|
🤐|zipper-mouth face|keep quiet secret|0|
🤨|face with raised eyebrow|disapproval disbelief distrust|0|
😐️|neutral face|awkward blank deadpan|0|
😑|expressionless face|awkward dead fine|0|
😶|face without mouth|awkward blank expressionless|0|
🫥|dotted line face|depressed disappear hidden|0|
😶‍🌫️|face in clouds|absentminded fog head|0|
😏|smirking face|boss dapper flirt|0|
😒|unamused face|... bored fine|0|
🙄|face with rolling eyes|eyeroll shade ugh|0|
😬|grimacing face|awk awkward dentist|0|
😮‍💨|face exhaling|blow blowing exhale|0|
🤥|lying face|liar lie pinocchio|0|
🫨|shaking face|crazy daze earthquake|0|
🙂‍↔️|head shaking horizontally|no shake|0|
🙂‍↕️|head shaking vertically|nod yes|0|
😌|relieved face|calm peace relief|0|
😔|pensive face|awful bored dejected|0|
😪|sleepy face|crying good night|0|
🤤|drooling face||0|
😴|sleeping face|bed bedtime good|0|
🫩|face with bags under eyes|bored exhausted fatigued|0|
😷|face with medical mask|cold dentist dermatologist|0|
🤒|face with thermometer|ill sick|0|
🤕|face with head-bandage|hurt injury ouch|0|
🤢|nauseated face|gross nasty sick|0|
🤮|face vomiting|barf ew gross|0|
🤧|sneezing face|fever flu gesundheit|0|
🥵|hot face|dying feverish heat|0|
🥶|cold face|blue blue-faced freezing|0|
🥴|woozy face|dizzy drunk eyes|0|
😵|face with crossed-out eyes|dead dizzy feels|0|
😵‍💫|face with spiral eyes|confused dizzy hypnotized|0|
🤯|exploding head|blown explode mind|0|
🤠|cowboy hat face|cowgirl|0|
🥳|partying face|bday birthday celebrate|0|
🥸|disguised face|eyebrow glasses incognito|0|
😎|smiling face with sunglasses|awesome beach bright|0|
🤓|nerd face|brainy clever expert|0|
🧐|face with monocle|classy fancy rich|0|
😕|confused face|befuddled confusing dunno|0|
🫤|face with diagonal mouth|confused confusion disappointed|0|
😟|worried face|anxious butterflies nerves|0|
🙁|slightly frowning face|sad|0|
☹️|frowning face|sad|0|
😮|face with open mouth|believe forgot omg|0|
😯|hushed face|epic omg stunned|0|
😲|astonished face|cost no omg|0|
😳|flushed face|amazed awkward crazy|0|
🫪|distorted face|anxiety bloated panic|0|
🥺|pleading face|begging big eyes|0|
🥹|face holding back tears|admiration aww cry|0|
😦|frowning face with open mouth|caught guard scared|0|
😧|anguished face|forgot scared scary|0|
😨|fearful face|afraid anxious blame|0|
😰|anxious face with sweat|blue cold eek|0|
😥|sad but relieved face|anxious call close|0|
😢|crying face|awful feels miss|0|
😭|loudly crying face|bawling sad sob|0|
😱|face screaming in fear|epic fearful munch|0|
😖|confounded face|annoyed confused cringe|0|
😣|persevering face|concentrate concentration focus|0|
😞|disappointed face|awful blame dejected|0|
😓|downcast face with sweat|close cold feels|0|
😩|weary face|crying fail feels|0|
😫|tired face|cost feels nap|0|
🥱|yawning face|bedtime bored goodnight|0|
😤|face with steam from nose|anger angry feels|0|
😡|enraged face|anger angry feels|0|
😠|angry face|anger blame feels|0|
🤬|face with symbols on mouth|censor cursing cussing|0|
😈|smiling face with horns|demon devil evil|0|
👿|angry face with horns|demon devil evil|0|
💀|skull|body dead death|0|
☠️|skull and crossbones|dead death face|0|
💩|pile of poo|bs comic doo|0|
🤡|clown face||0|
👹|ogre|creature devil face|0|
👺|goblin|angry creature face|0|
👻|ghost|boo creature excited|0|
👽️|alien|creature extraterrestrial face|0|
👾|alien monster|creature extraterrestrial face|0|
🤖|robot|face monster|0|
😺|grinning cat|animal face mouth|0|
😸|grinning cat with smiling eyes|animal face smile|0|
😹|cat with tears of joy|animal face laugh|0|
😻|smiling cat with heart-eyes|animal face love|0|
😼|cat with wry smile|animal face ironic|0|
😽|kissing cat|animal closed eye|0|
🙀|weary cat|animal face oh|0|
😿|crying cat|animal face sad|0|
😾|pouting cat|animal face|0|
🙈|see-no-evil monkey|embarrassed face forbidden|0|
🙉|hear-no-evil monkey|animal ears face|0|
🙊|speak-no-evil monkey|animal face forbidden|0|
💌|love letter|heart mail romance|0|
💘|heart with arrow|143 adorbs cupid|0|
💝|heart with ribbon|143 anniversary emotion|0|
💖|sparkling heart|143 emotion excited|0|
💗|growing heart|143 emotion excited|0|
💓|beating heart|143 cardio emotion|0|
💞|revolving hearts|143 adorbs anniversary|0|
💕|two hearts|143 anniversary date|0|
💟|heart decoration|143 emotion hearth|0|
❣️|heart exclamation|heavy mark punctuation|0|
💔|broken heart|break crushed emotion|0|
❤️‍🔥|heart on fire|burn love lust|0|
❤️‍🩹|mending heart|healthier improving recovering|0|
❤️|red heart|emotion love|0|
🩷|pink heart|143 adorable cute|0|
🧡|orange heart|143|0|
💛|yellow heart|143 cardiac emotion|0|
💚|green heart|143 emotion ily|0|
💙|blue heart|143 emotion ily|0|
🩵|light blue heart|143 cute cyan|0|
💜|purple heart|143 bestest emotion|0|
🤎|brown heart|143|0|
🖤|black heart|evil wicked|0|
🩶|grey heart|143 emotion gray|0|
🤍|white heart|143|0|
💋|kiss mark|dating emotion heart|0|
💯|hundred points|100 a+ agree|0|
💢|anger symbol|angry comic mad|0|
🫯|fight cloud|argument brawl debate|0|
💥|collision|bomb boom collide|0|
💫|dizzy|comic shining shooting|0|
💦|sweat droplets|comic drip drops|0|
💨|dashing away|cloud comic fart|0|
🕳️|hole||0|
💬|speech balloon|bubble comic dialog|0|
👁️‍🗨️|eye in speech bubble|balloon witness|0|
🗨️|left speech bubble|balloon dialog|0|
🗯️|right anger bubble|angry balloon mad|0|
💭|thought balloon|bubble cartoon cloud|0|
💤|ZZZ|comic good goodnight|0|
👋|waving hand|bye cya g2g|1|1
🤚|raised back of hand|backhand|1|1
🖐️|hand with fingers splayed|raised stop|1|1
✋️|raised hand|5 five high|1|1
🖖|vulcan salute|finger hand hands|1|1
🫱|rightwards hand|handshake hold reach|1|1
🫲|leftwards hand|handshake hold reach|1|1
🫳|palm down hand|dismiss drop dropped|1|1
🫴|palm up hand|beckon catch come|1|1
🫷|leftwards pushing hand|block five halt|1|1
🫸|rightwards pushing hand|block five halt|1|1
👌|OK hand|awesome bet dope|1|1
🤌|pinched fingers|gesture hand hold|1|1
🤏|pinching hand|amount bit fingers|1|1
✌️|victory hand|peace|1|1
🤞|crossed fingers|hand luck|1|1
🫰|hand with index finger and thumb crossed|<3 expensive heart|1|1
🤟|love-you gesture|fingers hand ily|1|1
🤘|sign of the horns|finger hand rock-on|1|1
🤙|call me hand|hang loose shaka|1|1
👈️|backhand index pointing left|finger|1|1
👉️|backhand index pointing right|finger|1|1
👆️|backhand index pointing up|finger|1|1
🖕|middle finger|hand|1|1
👇️|backhand index pointing down|finger|1|1
☝️|index pointing up|finger hand this|1|1
🫵|index pointing at the viewer|finger hand poke|1|1
👍️|thumbs up|+1 good hand|1|1
👎️|thumbs down|-1 bad dislike|1|1
✊️|raised fist|clenched hand punch|1|1
👊|oncoming fist|absolutely agree boom|1|1
🤛|left-facing fist|leftwards|1|1
🤜|right-facing fist|rightwards|1|1
👏|clapping hands|applause approval awesome|1|1
🙌|raising hands|celebration gesture hooray|1|1
🫶|heart hands|<3 love you|1|1
👐|open hands|hug jazz swerve|1|1
🤲|palms up together|cupped dua hands|1|1
🤝|handshake|agreement deal meeting|1|
🙏|folded hands|appreciate ask beg|1|1
✍️|writing hand|write|1|1
💅|nail polish|bored care cosmetics|1|1
🤳|selfie|camera phone|1|1
💪|flexed biceps|arm beast bench|1|1
🦾|mechanical arm|accessibility prosthetic|1|
🦿|mechanical leg|accessibility prosthetic|1|
🦵|leg|bent foot kick|1|1
🦶|foot|ankle feet kick|1|1
👂️|ear|body ears hear|1|1
🦻|ear with hearing aid|accessibility hard|1|1
👃|nose|body noses nosey|1|1
🧠|brain|intelligent smart|1|
🫀|anatomical heart|beat cardiology heartbeat|1|
🫁|lungs|breath breathe exhalation|1|
🦷|tooth|dentist pearly teeth|1|
🦴|bone|bones dog skeleton|1|
👀|eyes|body face googly|1|
👁️|eye|1 body one|1|
👅|tongue|body lick slurp|1|
👄|mouth|beauty body kiss|1|
🫦|biting lip|anxious bite fear|1|
👶|baby|babies children goo|1|1
🧒|child|bright-eyed grandchild kid|1|1
👦|boy|bright-eyed child grandson|1|1
👧|girl|bright-eyed child daughter|1|1
🧑|person|adult|1|1
👱|person: blond hair|blond-haired human|1|1
👨|man|adult bro|1|1
🧔|person: beard|bearded whiskers|1|1
👩|woman|adult lady|1|1
🧑‍🦰|person: red hair|adult|1|1
🧑‍🦱|person: curly hair|adult|1|1
🧑‍🦳|person: white hair|adult|1|1
🧑‍🦲|person: bald|adult|1|1
🧓|older person|adult elderly grandparent|1|1
👴|old man|adult bald elderly|1|1
👵|old woman|adult elderly grandma|1|1
🙍|person frowning|annoyed disappointed disgruntled|1|1
🙎|person pouting|disappointed downtrodden frown|1|1
🙅|person gesturing NO|forbidden gesture hand|1|1
🙆|person gesturing OK|exercise gesture hand|1|1
💁|person tipping hand|fetch flick flip|1|1
🙋|person raising hand|gesture here know|1|1
🧏|deaf person|accessibility ear gesture|1|1
🙇|person bowing|apology ask beg|1|1
🤦|person facepalming|again bewilder disbelief|1|1
🤷|person shrugging|doubt dunno guess|1|1
🧑‍⚕️|health worker|doctor healthcare nurse|1|1
🧑‍🎓|student|graduate|1|1
🧑‍🏫|teacher|instructor lecturer professor|1|1
🧑‍⚖️|judge|justice law scales|1|1
🧑‍🌾|farmer|gardener rancher|1|1
🧑‍🍳|cook|chef|1|1
🧑‍🔧|mechanic|electrician plumber tradesperson|1|1
🧑‍🏭|factory worker|assembly industrial|1|1
🧑‍💼|office worker|architect business manager|1|1
🧑‍🔬|scientist|biologist chemist engineer|1|1
🧑‍💻|technologist|coder computer developer|1|1
🧑‍🎤|singer|actor entertainer rock|1|1
🧑‍🎨|artist|palette|1|1
🧑‍✈️|pilot|plane|1|1
🧑‍🚀|astronaut|rocket space|1|1
🧑‍🚒|firefighter|firetruck|1|1
👮|police officer|apprehend arrest citation|1|1
🕵️|detective|sleuth spy|1|1
💂|guard|buckingham helmet london|1|1
🥷|ninja|assassin fight fighter|1|1
👷|construction worker|build fix hardhat|1|1
🫅|person with crown|monarch noble regal|1|1
🤴|prince|crown fairy fairytale|1|1
👸|princess|crown fairy fairytale|1|1
👳|person wearing turban||1|1
👲|person with skullcap|chinese gua guapi|1|1
🧕|woman with headscarf|bandana hijab kerchief|1|1
🤵|person in tuxedo|formal wedding|1|1
👰|person with veil|wedding|1|1
🤰|pregnant woman||1|1
🫃|pregnant man|belly bloated full|1|1
🫄|pregnant person|belly bloated full|1|1
🤱|breast-feeding|baby mom mother|1|1
🧑‍🍼|person feeding baby|nanny newborn nursing|1|1
👼|baby angel|church face fairy|1|1
🎅|Santa Claus|celebration christmas claus|1|1
🤶|Mrs. Claus|celebration christmas claus|1|1
🧑‍🎄|Mx Claus|celebration christmas claus|1|1
🦸|superhero|good superpower|1|1
🦹|supervillain|bad criminal evil|1|1
🧙|mage|fantasy magic play|1|1
🧚|fairy|fairytale fantasy myth|1|1
🧛|vampire|blood dracula fangs|1|1
🧜|merperson|creature fairytale folklore|1|1
🧝|elf|elves enchantment fantasy|1|1
🧞|genie|djinn fantasy jinn|1|
🧟|zombie|apocalypse dead halloween|1|
🧌|troll|fairy fantasy monster|1|
🫈|hairy creature|bigfoot cryptid forest|1|
💆|person getting massage|face headache relax|1|1
💇|person getting haircut|barber beauty chop|1|1
🚶|person walking|amble gait hike|1|1
🚶‍➡️|person walking: facing right|amble gait hike|1|1
🧍|person standing||1|1
🧎|person kneeling|knees|1|1
🧎‍➡️|person kneeling: facing right|knees|1|1
🧑‍🦯|person with white cane|accessibility blind probing|1|1
🧑‍🦯‍➡️|person with white cane: facing right|accessibility blind probing|1|1
🧑‍🦼|person in motorized wheelchair|accessibility|1|1
🧑‍🦼‍➡️|person in motorized wheelchair: facing right|accessibility|1|1
🧑‍🦽|person in manual wheelchair|accessibility|1|1
🧑‍🦽‍➡️|person in manual wheelchair: facing right|accessibility|1|1
🏃|person running|fast hurry marathon|1|1
🏃‍➡️|person running: facing right|fast hurry marathon|1|1
🧑‍🩰|ballet dancer||1|1
💃|woman dancing|dance dancer elegant|1|1
🕺|man dancing|dance dancer elegant|1|1
🕴️|person in suit levitating|business|1|1
👯|people with bunny ears|bestie bff counterpart|1|
🧖|person in steamy room|day luxurious pamper|1|1
🧗|person climbing|climber mountain rock|1|1
🤺|person fencing|fencer sword|1|
🏇|horse racing|jockey racehorse riding|1|1
⛷️|skier|snow|1|
🏂️|snowboarder|ski sport|1|1
🏌️|person golfing|ball birdie caddy|1|1
🏄️|person surfing|beach ocean sport|1|1
🚣|person rowing boat|canoe cruise fishing|1|1
🏊️|person swimming|freestyle sport swimmer|1|1
⛹️|person bouncing ball|athletic basketball championship|1|1
🏋️|person lifting weights|barbell bodybuilder deadlift|1|1
🚴|person biking|bicycle bicyclist bike|1|1
🚵|person mountain biking|bicycle bicyclist bike|1|1
🤸|person cartwheeling|active excited flip|1|1
🤼|people wrestling|combat duel grapple|1|
🤽|person playing water polo|sport swimming waterpolo|1|1
🤾|person playing handball|athletics catch chuck|1|1
🤹|person juggling|act balance balancing|1|1
🧘|person in lotus position|cross legged legs|1|1
🛀|person taking bath|bathtub tub|1|1
🛌|person in bed|bedtime good goodnight|1|1
🧑‍🤝‍🧑|people holding hands|bae bestie bff|1|
👭|women holding hands|bae bestie bff|1|
👫|woman and man holding hands|bae bestie bff|1|
👬|men holding hands|bae bestie bff|1|
💏|kiss|anniversary babe bae|1|
💑|couple with heart|anniversary babe bae|1|
🗣️|speaking head|face silhouette|1|
👤|bust in silhouette|mysterious shadow|1|
👥|busts in silhouette|bff everyone friend|1|
🫂|people hugging|comfort embrace farewell|1|
👪️|family|child|1|
🧑‍🧑‍🧒|family: adult, adult, child||1|
🧑‍🧑‍🧒‍🧒|family: adult, adult, child, child||1|
🧑‍🧒|family: adult, child||1|
🧑‍🧒‍🧒|family: adult, child, child||1|
👣|footprints|barefoot clothing omw|1|
🫆|fingerprint|clue crime detective|1|
🐵|monkey face|animal banana|3|
🐒|monkey|animal banana|3|
🦍|gorilla|animal|3|
🦧|orangutan|animal ape monkey|3|
🐶|dog face|adorbs animal pet|3|
🐕️|dog|animal animals dogs|3|
🦮|guide dog|accessibility animal blind|3|
🐕‍🦺|service dog|accessibility animal assistance|3|
🐩|poodle|animal dog fluffy|3|
🐺|wolf|animal face|3|
🦊|fox|animal face|3|
🦝|raccoon|animal curious sly|3|
🐱|cat face|animal kitten kitty|3|
🐈️|cat|animal animals cats|3|
🐈‍⬛|black cat|animal feline halloween|3|
🦁|lion|alpha animal face|3|
🐯|tiger face|animal big cat|3|
🐅|tiger|animal big cat|3|
🐆|leopard|animal big cat|3|
🐴|horse face|animal dressage equine|3|
🫎|moose|alces animal antlers|3|
🫏|donkey|animal ass burro|3|
🐎|horse|animal equestrian farm|3|
🦄|unicorn|face|3|
🦓|zebra|animal stripe|3|
🦌|deer|animal|3|
🦬|bison|animal buffalo herd|3|
🐮|cow face|animal farm milk|3|
🐂|ox|animal animals bull|3|
🐃|water buffalo|animal zoo|3|
🐄|cow|animal animals farm|3|
🐷|pig face|animal bacon farm|3|
🐖|pig|animal bacon farm|3|
🐗|boar|animal pig|3|
🐽|pig nose|animal face farm|3|
🐏|ram|animal aries horns|3|
🐑|ewe|animal baa farm|3|
🐐|goat|animal capricorn farm|3|
🐪|camel|animal desert dromedary|3|
🐫|two-hump camel|animal bactrian desert|3|
🦙|llama|alpaca animal guanaco|3|
🦒|giraffe|animal spots|3|
🐘|elephant|animal|3|
🦣|mammoth|animal extinction large|3|
🦏|rhinoceros|animal|3|
🦛|hippopotamus|animal|3|
🐭|mouse face|animal|3|
🐁|mouse|animal animals|3|
🐀|rat|animal|3|
🐹|hamster|animal face pet|3|
🐰|rabbit face|animal bunny pet|3|
🐇|rabbit|animal bunny pet|3|
🐿️|chipmunk|animal squirrel|3|
🦫|beaver|animal dam teeth|3|
🦔|hedgehog|animal spiny|3|
🦇|bat|animal vampire|3|
🐻|bear|animal face grizzly|3|
🐻‍❄️|polar bear|animal arctic white|3|
🐨|koala|animal australia bear|3|
🐼|panda|animal bamboo face|3|
🦥|sloth|lazy slow|3|
🦦|otter|animal fishing playful|3|
🦨|skunk|animal stink|3|
🦘|kangaroo|animal joey jump|3|
🦡|badger|animal honey pester|3|
🐾|paw prints|feet paws|3|
🦃|turkey|bird gobble thanksgiving|3|
🐔|chicken|animal bird ornithology|3|
🐓|rooster|animal bird ornithology|3|
🐣|hatching chick|animal baby bird|3|
🐤|baby chick|animal bird ornithology|3|
🐥|front-facing baby chick|animal bird newborn|3|
🐦️|bird|animal ornithology|3|
🐧|penguin|animal antarctica bird|3|
🕊️|dove|bird fly ornithology|3|
🦅|eagle|animal bird ornithology|3|
🦆|duck|animal bird ornithology|3|
🦢|swan|animal bird cygnet|3|
🦉|owl|animal bird ornithology|3|
🦤|dodo|animal bird extinction|3|
🪶|feather|bird flight light|3|
🦩|flamingo|animal bird flamboyant|3|
🦚|peacock|animal bird colorful|3|
🦜|parrot|animal bird ornithology|3|
🪽|wing|angelic ascend aviation|3|
🐦‍⬛|black bird|animal beak caw|3|
🪿|goose|animal bird duck|3|
🐦‍🔥|phoenix|ascend ascension emerge|3|
🐸|frog|animal face|3|
🐊|crocodile|animal zoo|3|
🐢|turtle|animal terrapin tortoise|3|
🦎|lizard|animal reptile|3|
🐍|snake|animal bearer ophiuchus|3|
🐲|dragon face|animal fairy fairytale|3|
🐉|dragon|animal fairy fairytale|3|
🦕|sauropod|brachiosaurus brontosaurus dinosaur|3|
🦖|T-Rex|dinosaur rex t|3|
🐳|spouting whale|animal beach face|3|
🐋|whale|animal beach ocean|3|
🐬|dolphin|animal beach flipper|3|
🫍|orca|marine ocean whale|3|
🦭|seal|animal lion ocean|3|
🐟️|fish|animal dinner fishes|3|
🐠|tropical fish|animal fishes|3|
🐡|blowfish|animal|3|
🦈|shark|animal fish|3|
🐙|octopus|animal creature ocean|3|
🐚|spiral shell|animal beach conch|3|
🪸|coral|change climate ocean|3|
🪼|jellyfish|animal aquarium burn|3|
🦀|crab|cancer zodiac|3|
🦞|lobster|animal bisque claws|3|
🦐|shrimp|food shellfish small|3|
🦑|squid|animal food mollusk|3|
🦪|oyster|diving pearl|3|
🐌|snail|animal escargot garden|3|
🦋|butterfly|insect pretty|3|
🐛|bug|animal garden insect|3|
🐜|ant|animal garden insect|3|
🐝|honeybee|animal bumblebee insect|3|
🪲|beetle|animal bug insect|3|
🐞|lady beetle|animal garden insect|3|
🦗|cricket|animal bug grasshopper|3|
🪳|cockroach|animal insect pest|3|
🕷️|spider|animal insect|3|
🕸️|spider web||3|
🦂|scorpion|scorpius zodiac|3|
🦟|mosquito|bite disease fever|3|
🪰|fly|animal disease insect|3|
🪱|worm|animal annelid earthworm|3|
🦠|microbe|amoeba bacteria science|3|
💐|bouquet|anniversary birthday date|3|
🌸|cherry blossom|flower plant spring|3|
💮|white flower||3|
🪷|lotus|beauty buddhism calm|3|
🏵️|rosette|plant|3|
🌹|rose|beauty elegant flower|3|
🥀|wilted flower|dying|3|
🌺|hibiscus|flower plant|3|
🌻|sunflower|outdoors plant|3|
🌼|blossom|buttercup dandelion flower|3|
🌷|tulip|blossom flower growth|3|
🪻|hyacinth|bloom bluebonnet flower|3|
🌱|seedling|plant sapling sprout|3|
🪴|potted plant|decor grow house|3|
🌲|evergreen tree|christmas forest pine|3|
🌳|deciduous tree|forest green habitat|3|
🌴|palm tree|beach plant tropical|3|
🌵|cactus|desert drought nature|3|
🌾|sheaf of rice|ear grain grains|3|
🌿|herb|leaf plant|3|
☘️|shamrock|irish plant|3|
🍀|four leaf clover|4 four-leaf irish|3|
🍁|maple leaf|falling|3|
🍂|fallen leaf|autumn falling|3|
🍃|leaf fluttering in wind|blow|3|
🪹|empty nest|branch home nesting|3|
🪺|nest with eggs|bird branch nesting|3|
🍄|mushroom|fungus toadstool|3|
🪾|leafless tree|bare barren branches|3|
🍇|grapes|dionysus fruit|4|
🍈|melon|cantaloupe fruit|4|
🍉|watermelon|fruit|4|
🍊|tangerine|c citrus fruit|4|
🍋|lemon|citrus fruit sour|4|
🍋‍🟩|lime|acidity citrus cocktail|4|
🍌|banana|fruit potassium|4|
🍍|pineapple|colada fruit pina|4|
🥭|mango|food fruit tropical|4|
🍎|red apple|diet food fruit|4|
🍏|green apple|fruit|4|
🍐|pear|fruit|4|
🍑|peach|fruit|4|
🍒|cherries|berries cherry fruit|4|
🍓|strawberry|fruit|4|
🫐|blueberries|berry bilberry blueberry|4|
🥝|kiwi fruit|food|4|
🍅|tomato|food fruit vegetable|4|
🫒|olive|food|4|
🥥|coconut|colada palm piña|4|
🥑|avocado|food fruit|4|
🍆|eggplant|aubergine vegetable|4|
🥔|potato|food vegetable|4|
🥕|carrot|food vegetable|4|
🌽|ear of corn|crops farm maize|4|
🌶️|hot pepper||4|
🫑|bell pepper|capsicum food vegetable|4|
🥒|cucumber|food pickle vegetable|4|
🥬|leafy green|bok burgers cabbage|4|
🥦|broccoli|cabbage wild|4|
🧄|garlic|flavoring|4|
🧅|onion|flavoring|4|
🥜|peanuts|food vegetable|4|
🫘|beans|food kidney legume|4|
🌰|chestnut|almond plant|4|
🫚|ginger root|beer health herb|4|
🫛|pea pod|beans beanstalk edamame|4|
🍄‍🟫|brown mushroom|food fungi fungus|4|
🫜|root vegetable|beet food garden|4|
🍞|bread|carbs food grain|4|
🥐|croissant|bread breakfast crescent|4|
🥖|baguette bread|food french|4|
🫓|flatbread|arepa food gordita|4|
🥨|pretzel|convoluted twisted|4|
🥯|bagel|bakery bread breakfast|4|
🥞|pancakes|breakfast crêpe food|4|
🧇|waffle|breakfast indecisive iron|4|
🧀|cheese wedge||4|
🍖|meat on bone||4|
🍗|poultry leg|bone chicken drumstick|4|
🥩|cut of meat|chop lambchop porkchop|4|
🥓|bacon|breakfast food meat|4|
🍔|hamburger|eat fast food|4|
🍟|french fries|fast food|4|
🍕|pizza|cheese food hungry|4|
🌭|hot dog|frankfurter hotdog sausage|4|
🥪|sandwich|bread|4|
🌮|taco|mexican|4|
🌯|burrito|mexican wrap|4|
🫔|tamale|food mexican pamonha|4|
🥙|stuffed flatbread|falafel food gyro|4|
🧆|falafel|chickpea meatball|4|
🥚|egg|breakfast food|4|
🍳|cooking|breakfast easy egg|4|
🥘|shallow pan of food|casserole paella|4|
🍲|pot of food|soup stew|4|
🫕|fondue|cheese chocolate food|4|
🥣|bowl with spoon|breakfast cereal congee|4|
🥗|green salad|food|4|
🍿|popcorn|movie|4|
🧈|butter|dairy|4|
🧂|salt|condiment flavor mad|4|
🥫|canned food||4|
🍱|bento box|food|4|
🍘|rice cracker|food|4|
🍙|rice ball|food japanese|4|
🍚|cooked rice|food|4|
🍛|curry rice|food|4|
🍜|steaming bowl|chopsticks food noodle|4|
🍝|spaghetti|food meatballs pasta|4|
🍠|roasted sweet potato|food|4|
🍢|oden|food kebab restaurant|4|
🍣|sushi|food|4|
🍤|fried shrimp|prawn tempura|4|
🍥|fish cake with swirl|food pastry restaurant|4|
🥮|moon cake|autumn festival yuèbǐng|4|
🍡|dango|dessert japanese skewer|4|
🥟|dumpling|empanada gyōza jiaozi|4|
🥠|fortune cookie|prophecy|4|
🥡|takeout box|chopsticks delivery food|4|
🍦|soft ice cream|dessert food icecream|4|
🍧|shaved ice|dessert restaurant sweet|4|
🍨|ice cream|dessert food restaurant|4|
🍩|doughnut|breakfast dessert donut|4|
🍪|cookie|chip chocolate dessert|4|
🎂|birthday cake|bday celebration dessert|4|
🍰|shortcake|dessert pastry slice|4|
🧁|cupcake|bakery dessert sprinkles|4|
🥧|pie|apple filling fruit|4|
🍫|chocolate bar|candy dessert halloween|4|
🍬|candy|cavities dessert halloween|4|
🍭|lollipop|candy dessert food|4|
🍮|custard|dessert pudding sweet|4|
🍯|honey pot|barrel bear food|4|
🍼|baby bottle|babies birth born|4|
🥛|glass of milk|drink|4|
☕️|hot beverage|cafe caffeine chai|4|
🫖|teapot|brew drink food|4|
🍵|teacup without handle|beverage drink oolong|4|
🍶|sake|bar beverage bottle|4|
🍾|bottle with popping cork|bar drink|4|
🍷|wine glass|alcohol bar beverage|4|
🍸️|cocktail glass|alcohol bar booze|4|
🍹|tropical drink|alcohol bar booze|4|
🍺|beer mug|alcohol ale bar|4|
🍻|clinking beer mugs|alcohol bar booze|4|
🥂|clinking glasses|celebrate drink|4|
🥃|tumbler glass|liquor scotch shot|4|
🫗|pouring liquid|accident drink empty|4|
🥤|cup with straw|drink juice malt|4|
🧋|bubble tea|boba food milk|4|
🧃|beverage box|juice straw sweet|4|
🧉|mate|drink|4|
🧊|ice|cold cube iceberg|4|
🥢|chopsticks|hashi jeotgarak kuaizi|4|
🍽️|fork and knife with plate|cooking dinner eat|4|
🍴|fork and knife|breakfast breaky cooking|4|
🥄|spoon|eat tableware|4|
🔪|kitchen knife|chef cooking hocho|4|
🫙|jar|condiment container empty|4|
🏺|amphora|aquarius cooking drink|4|
🌍️|globe showing Europe-Africa|africa earth europe|5|
🌎️|globe showing Americas|americas earth world|5|
🌏️|globe showing Asia-Australia|asia asia-australia australia|5|
🌐|globe with meridians|earth internet web|5|
🗺️|world map||5|
🗾|map of Japan|japan|5|
🧭|compass|direction magnetic navigation|5|
🏔️|snow-capped mountain|cold|5|
⛰️|mountain||5|
🛘|landslide|avalanche danger disaster|5|
🌋|volcano|eruption mountain nature|5|
🗻|mount fuji|mountain nature|5|
🏕️|camping||5|
🏖️|beach with umbrella||5|
🏜️|desert||5|
🏝️|desert island||5|
🏞️|national park||5|
🏟️|stadium||5|
🏛️|classical building||5|
🏗️|building construction|crane|5|
🧱|brick|bricks clay mortar|5|
🪨|rock|boulder heavy solid|5|
🪵|wood|log lumber timber|5|
🛖|hut|home house roundhouse|5|
🏘️|houses||5|
🏚️|derelict house|home|5|
🏠️|house|building country heart|5|
🏡|house with garden|building country heart|5|
🏢|office building|city cubical job|5|
🏣|Japanese post office|building japanese|5|
🏤|post office|building european|5|
🏥|hospital|building doctor medicine|5|
🏦|bank|building|5|
🏨|hotel|building|5|
🏩|love hotel|building|5|
🏪|convenience store|24 building hours|5|
🏫|school|building|5|
🏬|department store|building|5|
🏭️|factory|building|5|
🏯|Japanese castle|building japanese|5|
🏰|castle|building european|5|
💒|wedding|chapel hitched nuptials|5|
🗼|Tokyo tower|tokyo|5|
🗽|Statue of Liberty|liberty new ny|5|
⛪️|church|bless chapel christian|5|
🕌|mosque|islam masjid muslim|5|
🛕|hindu temple||5|
🕍|synagogue|jew jewish judaism|5|
⛩️|shinto shrine|religion|5|
🕋|kaaba|hajj islam muslim|5|
⛲️|fountain||5|
⛺️|tent|camping|5|
🌁|foggy||5|
🌃|night with stars||5|
🏙️|cityscape||5|
🌄|sunrise over mountains|morning|5|
🌅|sunrise|morning nature|5|
🌆|cityscape at dusk|building evening landscape|5|
🌇|sunset|building dusk|5|
🌉|bridge at night||5|
♨️|hot springs|hotsprings steaming|5|
🎠|carousel horse|entertainment|5|
🛝|playground slide|amusement park playing|5|
🎡|ferris wheel|amusement park theme|5|
🎢|roller coaster|amusement park theme|5|
💈|barber pole|cut fresh haircut|5|
🎪|circus tent||5|
🚂|locomotive|caboose engine railway|5|
🚃|railway car|electric train tram|5|
🚄|high-speed train|railway shinkansen|5|
🚅|bullet train|high-speed nose railway|5|
🚆|train|arrived choo railway|5|
🚇️|metro|subway travel|5|
🚈|light rail|arrived monorail railway|5|
🚉|station|railway train|5|
🚊|tram|trolleybus|5|
🚝|monorail|vehicle|5|
🚞|mountain railway|car trip|5|
🚋|tram car|bus trolley trolleybus|5|
🚌|bus|school vehicle|5|
🚍️|oncoming bus|cars|5|
🚎|trolleybus|tram|5|
🚐|minibus|drive van vehicle|5|
🚑️|ambulance|emergency vehicle|5|
🚒|fire engine|truck|5|
🚓|police car|5–0 cops patrol|5|
🚔️|oncoming police car||5|
🚕|taxi|cab cabbie car|5|
🚖|oncoming taxi|cab cabbie cars|5|
🚗|automobile|car driving vehicle|5|
🚘️|oncoming automobile|car cars drove|5|
🚙|sport utility vehicle|car drive recreational|5|
🛻|pickup truck|automobile car flatbed|5|
🚚|delivery truck|car drive vehicle|5|
🚛|articulated lorry|car drive move|5|
🚜|tractor|vehicle|5|
🏎️|racing car|zoom|5|
🏍️|motorcycle|racing|5|
🛵|motor scooter||5|
🦽|manual wheelchair|accessibility|5|
🦼|motorized wheelchair|accessibility|5|
🛺|auto rickshaw|tuk|5|
🚲️|bicycle|bike class cycling|5|
🛴|kick scooter||5|
🛹|skateboard|skater wheels|5|
🛼|roller skate|blades skates sport|5|
🚏|bus stop|busstop|5|
🛣️|motorway|highway road|5|
🛤️|railway track|train|5|
🛢️|oil drum||5|
⛽️|fuel pump|diesel fuelpump gas|5|
🛞|wheel|car circle tire|5|
🚨|police car light|alarm alert beacon|5|
🚥|horizontal traffic light|intersection signal stop|5|
🚦|vertical traffic light|drove intersection signal|5|
🛑|stop sign|octagonal|5|
🚧|construction|barrier|5|
⚓️|anchor|ship tool|5|
🛟|ring buoy|float life lifesaver|5|
⛵️|sailboat|resort sailing sea|5|
🛶|canoe|boat|5|
🚤|speedboat|billionaire lake luxury|5|
🛳️|passenger ship||5|
⛴️|ferry|boat passenger|5|
🛥️|motor boat|motorboat|5|
🚢|ship|boat passenger travel|5|
✈️|airplane|aeroplane fly flying|5|
🛩️|small airplane|aeroplane|5|
🛫|airplane departure|aeroplane check-in departures|5|
🛬|airplane arrival|aeroplane arrivals arriving|5|
🪂|parachute|hang-glide parasail skydive|5|
💺|seat|chair|5|
🚁|helicopter|roflcopter travel vehicle|5|
🚟|suspension railway||5|
🚠|mountain cableway|gondola lift ski|5|
🚡|aerial tramway|cable car gondola|5|
🛰️|satellite|space|5|
🚀|rocket|launch rockets space|5|
🛸|flying saucer|aliens extra terrestrial|5|
🛎️|bellhop bell|hotel|5|
🧳|luggage|bag packing roller|5|
⌛️|hourglass done|sand time timer|5|
⏳️|hourglass not done|flowing hours sand|5|
⌚️|watch|clock time|5|
⏰️|alarm clock|hours hrs late|5|
⏱️|stopwatch|clock time|5|
⏲️|timer clock||5|
🕰️|mantelpiece clock|time|5|
🕛️|twelve o’clock|12 12:00 time|5|
🕧️|twelve-thirty|12 12:30 30|5|
🕐️|one o’clock|1 1:00 time|5|
🕜️|one-thirty|1 1:30 30|5|
🕑️|two o’clock|2 2:00 time|5|
🕝️|two-thirty|2 2:30 30|5|
🕒️|three o’clock|3 3:00 time|5|
🕞️|three-thirty|3 30 3:30|5|
🕓️|four o’clock|4 4:00 time|5|
🕟️|four-thirty|30 4 4:30|5|
🕔️|five o’clock|5 5:00 time|5|
🕠️|five-thirty|30 5 5:30|5|
🕕️|six o’clock|6 6:00 time|5|
🕡️|six-thirty|30 6 6:30|5|
🕖️|seven o’clock|0 7 7:00|5|
🕢️|seven-thirty|30 7 7:30|5|
🕗️|eight o’clock|8 8:00 time|5|
🕣️|eight-thirty|30 8 8:30|5|
🕘️|nine o’clock|9 9:00 time|5|
🕤️|nine-thirty|30 9 9:30|5|
🕙️|ten o’clock|0 10 10:00|5|
🕥️|ten-thirty|10 10:30 30|5|
🕚️|eleven o’clock|11 11:00 time|5|
🕦️|eleven-thirty|11 11:30 30|5|
🌑|new moon|dark space|5|
🌒|waxing crescent moon|dreams space|5|
🌓|first quarter moon|space|5|
🌔|waxing gibbous moon|space|5|
🌕️|full moon|space|5|
🌖|waning gibbous moon|space|5|
🌗|last quarter moon|space|5|
🌘|waning crescent moon|space|5|
🌙|crescent moon|ramadan space|5|
🌚|new moon face|space|5|
🌛|first quarter moon face|space|5|
🌜️|last quarter moon face|dreams|5|
🌡️|thermometer|weather|5|
☀️|sun|bright rays space|5|
🌝|full moon face|bright|5|
🌞|sun with face|beach bright day|5|
🪐|ringed planet|saturn saturnine|5|
⭐️|star|astronomy medium stars|5|
🌟|glowing star|glittery night shining|5|
🌠|shooting star|falling night space|5|
🌌|milky way|space|5|
☁️|cloud|weather|5|
⛅️|sun behind cloud|cloudy weather|5|
⛈️|cloud with lightning and rain|thunder thunderstorm|5|
🌤️|sun behind small cloud|weather|5|
🌥️|sun behind large cloud|weather|5|
🌦️|sun behind rain cloud|weather|5|
🌧️|cloud with rain|weather|5|
🌨️|cloud with snow|cold weather|5|
🌩️|cloud with lightning|weather|5|
🌪️|tornado|cloud weather whirlwind|5|
🌫️|fog|cloud weather|5|
🌬️|wind face|blow cloud|5|
🌀|cyclone|dizzy hurricane twister|5|
🌈|rainbow|gay genderqueer glbt|5|
🌂|closed umbrella|clothing rain|5|
☂️|umbrella|clothing rain|5|
☔️|umbrella with rain drops|clothing weather|5|
⛱️|umbrella on ground|rain sun|5|
⚡️|high voltage|danger electric electricity|5|
❄️|snowflake|cold weather|5|
☃️|snowman|cold|5|
⛄️|snowman without snow|cold|5|
☄️|comet|space|5|
🔥|fire|af burn flame|5|
💧|droplet|cold comic nature|5|
🌊|water wave|nature ocean surf|5|
🎃|jack-o-lantern|celebration halloween pumpkin|6|
🎄|Christmas tree|celebration christmas|6|
🎆|fireworks|boom celebration entertainment|6|
🎇|sparkler|boom celebration fireworks|6|
🧨|firecracker|dynamite explosive fireworks|6|
✨️|sparkles|* magic star|6|
🎈|balloon|birthday celebrate celebration|6|
🎉|party popper|awesome birthday celebrate|6|
🎊|confetti ball|celebrate celebration party|6|
🎋|tanabata tree|banner celebration japanese|6|
🎍|pine decoration|bamboo celebration japanese|6|
🎎|Japanese dolls|celebration festival japanese|6|
🎏|carp streamer|celebration|6|
🎐|wind chime|bell celebration|6|
🎑|moon viewing ceremony|celebration|6|
🧧|red envelope|gift good hóngbāo|6|
🎀|ribbon|celebration|6|
🎁|wrapped gift|birthday bow box|6|
🎗️|reminder ribbon|celebration|6|
🎟️|admission tickets||6|
🎫|ticket|admission stub|6|
🎖️|military medal|award celebration|6|
🏆️|trophy|champion champs prize|6|
🏅|sports medal|award gold winner|6|
🥇|1st place medal|first gold|6|
🥈|2nd place medal|second silver|6|
🥉|3rd place medal|bronze third|6|
⚽️|soccer ball|football futbol sport|6|
⚾️|baseball|sport|6|
🥎|softball|glove sports underarm|6|
🏀|basketball|hoop sport|6|
🏐|volleyball|game|6|
🏈|american football|bowl sport super|6|
🏉|rugby football|sport|6|
🎾|tennis|ball racquet sport|6|
🥏|flying disc|ultimate|6|
🎳|bowling|ball game sport|6|
🏏|cricket game|ball bat|6|
🏑|field hockey|ball game stick|6|
🏒|ice hockey|game puck stick|6|
🥍|lacrosse|ball goal sports|6|
🏓|ping pong|ball bat game|6|
🏸|badminton|birdie game racquet|6|
🥊|boxing glove||6|
🥋|martial arts uniform|judo karate taekwondo|6|
🥅|goal net||6|
⛳️|flag in hole|golf sport|6|
⛸️|ice skate|skating|6|
🎣|fishing pole|entertainment sport|6|
🤿|diving mask|scuba snorkeling|6|
🎽|running shirt|athletics sash|6|
🎿|skis|snow sport|6|
🛷|sled|luge sledge sleigh|6|
🥌|curling stone|game rock|6|
🎯|bullseye|dart direct entertainment|6|
🪀|yo-yo|fluctuate toy|6|
🪁|kite|fly soar|6|
🔫|water pistol|gun handgun revolver|6|
🎱|pool 8 ball|8ball billiard eight|6|
🔮|crystal ball|fairy fairytale fantasy|6|
🪄|magic wand|magician witch wizard|6|
🎮️|video game|controller entertainment|6|
🕹️|joystick|game video videogame|6|
🎰|slot machine|casino gamble gambling|6|
🎲|game die|dice entertainment|6|
🧩|puzzle piece|clue interlocking jigsaw|6|
🧸|teddy bear|plaything plush stuffed|6|
🪅|piñata|candy celebrate celebration|6|
🪩|mirror ball|dance disco glitter|6|
🪆|nesting dolls|babooshka baboushka babushka|6|
♠️|spade suit|card game|6|
♥️|heart suit|card emotion game|6|
♦️|diamond suit|card game|6|
♣️|club suit|card clubs game|6|
♟️|chess pawn|dupe expendable|6|
🃏|joker|card game wildcard|6|
🀄️|mahjong red dragon|game|6|
🎴|flower playing cards|game japanese|6|
🎭️|performing arts|actor actress entertainment|6|
🖼️|framed picture|art museum painting|6|
🎨|artist palette|artsy arty colorful|6|
🧵|thread|needle sewing spool|6|
🪡|sewing needle|embroidery stitches sutures|6|
🧶|yarn|ball crochet knit|6|
🪢|knot|cord rope tangled|6|
👓️|glasses|clothing eye eyeglasses|7|
🕶️|sunglasses|dark eye eyewear|7|
🥽|goggles|dive eye protection|7|
🥼|lab coat|clothes doctor dr|7|
🦺|safety vest|emergency|7|
👔|necktie|clothing employed serious|7|
👕|t-shirt|blue casual clothes|7|
👖|jeans|blue casual clothes|7|
🧣|scarf|bundle cold neck|7|
🧤|gloves|hand|7|
🧥|coat|brr bundle cold|7|
🧦|socks|stocking|7|
👗|dress|clothes clothing dressed|7|
👘|kimono|clothing comfortable|7|
🥻|sari|clothing dress|7|
🩱|one-piece swimsuit|bathing|7|
🩲|briefs|bathing one-piece suit|7|
🩳|shorts|bathing pants suit|7|
👙|bikini|bathing beach clothing|7|
👚|woman’s clothes|blouse clothing collar|7|
🪭|folding hand fan|clack clap cool|7|
👛|purse|clothes clothing coin|7|
👜|handbag|clothes clothing dress|7|
👝|clutch bag|clothes clothing dress|7|
🛍️|shopping bags|hotel|7|
🎒|backpack|backpacking bag bookbag|7|
🩴|thong sandal|beach flip flop|7|
👞|man’s shoe|brown clothes clothing|7|
👟|running shoe|athletic clothes clothing|7|
🥾|hiking boot|backpacking brown camping|7|
🥿|flat shoe|ballet comfy flats|7|
👠|high-heeled shoe|clothes clothing dress|7|
👡|woman’s sandal|clothing shoe|7|
🩰|ballet shoes|dance|7|
👢|woman’s boot|clothes clothing dress|7|
🪮|hair pick|afro comb groom|7|
👑|crown|clothing family king|7|
👒|woman’s hat|clothes clothing garden|7|
🎩|top hat|clothes clothing fancy|7|
🎓️|graduation cap|celebration clothing education|7|
🧢|billed cap|baseball bent dad|7|
🪖|military helmet|army soldier war|7|
⛑️|rescue worker’s helmet|aid cross face|7|
📿|prayer beads|clothing necklace religion|7|
💄|lipstick|cosmetics date makeup|7|
💍|ring|diamond engaged engagement|7|
💎|gem stone|diamond engagement jewel|7|
🔇|muted speaker|quiet silent sound|7|
🔈️|speaker low volume|soft sound|7|
🔉|speaker medium volume|sound|7|
🔊|speaker high volume|loud music sound|7|
📢|loudspeaker|address communication public|7|
📣|megaphone|cheering sound|7|
📯|postal horn||7|
🔔|bell|break church sound|7|
🔕|bell with slash|forbidden mute no|7|
🎼|musical score|note|7|
🎵|musical note|sound|7|
🎶|musical notes|sound|7|
🎙️|studio microphone|music|7|
🎚️|level slider|music|7|
🎛️|control knobs|music|7|
🎤|microphone|karaoke music sing|7|
🎧️|headphone|earbud sound|7|
📻️|radio|entertainment tbt video|7|
🎷|saxophone|instrument music|7|
🎺|trumpet|instrument music|7|
🪊|trombone|brass instrument jazz|7|
🪗|accordion|box concertina instrument|7|
🎸|guitar|instrument music strat|7|
🎹|musical keyboard|instrument piano|7|
🎻|violin|instrument music|7|
🪕|banjo|music stringed|7|
🥁|drum|drumsticks music|7|
🪘|long drum|beat conga instrument|7|
🪇|maracas|cha dance instrument|7|
🪈|flute|band fife flautist|7|
🪉|harp|cupid instrument love|7|
📱|mobile phone|cell communication telephone|7|
📲|mobile phone with arrow|build call cell|7|
☎️|telephone||7|
📞|telephone receiver|communication voip|7|
📟️|pager|communication|7|
📠|fax machine|communication|7|
🔋|battery||7|
🪫|low battery|drained electronic energy|7|
🔌|electric plug|electricity|7|
💻️|laptop|computer office pc|7|
🖥️|desktop computer|monitor|7|
🖨️|printer|computer|7|
⌨️|keyboard|computer|7|
🖱️|computer mouse||7|
🖲️|trackball|computer|7|
💽|computer disk|minidisk optical|7|
💾|floppy disk|computer|7|
💿️|optical disk|blu-ray cd computer|7|
📀|dvd|blu-ray cd computer|7|
🧮|abacus|calculation calculator|7|
🎥|movie camera|bollywood cinema film|7|
🎞️|film frames|cinema movie|7|
📽️|film projector|cinema movie video|7|
🎬️|clapper board|action movie|7|
📺️|television|tv video|7|
📷️|camera|photo selfie snap|7|
📸|camera with flash|video|7|
📹️|video camera|camcorder tbt|7|
📼|videocassette|old school tape|7|
🔍️|magnifying glass tilted left|lab left-pointing science|7|
🔎|magnifying glass tilted right|contact lab right-pointing|7|
🕯️|candle|light|7|
💡|light bulb|comic electric idea|7|
🔦|flashlight|electric tool torch|7|
🏮|red paper lantern|bar light restaurant|7|
🪔|diya lamp|light oil|7|
📔|notebook with decorative cover|decorated education school|7|
📕|closed book|education|7|
📖|open book|education fantasy knowledge|7|
📗|green book|education fantasy library|7|
📘|blue book|education fantasy library|7|
📙|orange book|education fantasy library|7|
📚️|books|education fantasy knowledge|7|
📓|notebook||7|
📒|ledger|notebook|7|
📃|page with curl|document paper|7|
📜|scroll|paper|7|
📄|page facing up|document paper|7|
📰|newspaper|communication|7|
🗞️|rolled-up newspaper||7|
📑|bookmark tabs|marker|7|
🔖|bookmark||7|
🏷️|label|tag|7|
🪙|coin|dollar euro gold|7|
💰️|money bag|bank bet billion|7|
🪎|treasure chest|gem gold jewels|7|
💴|yen banknote|bill currency money|7|
💵|dollar banknote|bill currency money|7|
💶|euro banknote|100 bill currency|7|
💷|pound banknote|bill billion cash|7|
💸|money with wings|bank banknote bill|7|
💳️|credit card|bank cash charge|7|
🧾|receipt|accounting bookkeeping evidence|7|
💹|chart increasing with yen|bank currency graph|7|
✉️|envelope|e-mail email letter|7|
📧|e-mail|email letter|7|
📨|incoming envelope|delivering e-mail email|7|
📩|envelope with arrow|communication down e-mail|7|
📤️|outbox tray|email letter mail|7|
📥️|inbox tray|email letter mail|7|
📦️|package|box communication delivery|7|
📫️|closed mailbox with raised flag|communication postbox|7|
📪️|closed mailbox with lowered flag|postbox|7|
📬️|open mailbox with raised flag|postbox|7|
📭️|open mailbox with lowered flag|postbox|7|
📮|postbox|mail mailbox|7|
🗳️|ballot box with ballot||7|
✏️|pencil||7|
✒️|black nib|pen|7|
🖋️|fountain pen||7|
🖊️|pen|ballpoint|7|
🖌️|paintbrush|painting|7|
🖍️|crayon||7|
📝|memo|communication media notes|7|
💼|briefcase|office|7|
📁|file folder||7|
📂|open file folder||7|
🗂️|card index dividers||7|
📅|calendar|date|7|
📆|tear-off calendar||7|
🗒️|spiral notepad||7|
🗓️|spiral calendar|pad|7|
📇|card index|old rolodex school|7|
📈|chart increasing|data graph growth|7|
📉|chart decreasing|data down downward|7|
📊|bar chart|data graph|7|
📋️|clipboard|do list notes|7|
📌|pushpin|collage|7|
📍|round pushpin|location map|7|
📎|paperclip||7|
🖇️|linked paperclips||7|
📏|straight ruler|angle edge math|7|
📐|triangular ruler|angle math set|7|
✂️|scissors|cut cutting paper|7|
🗃️|card file box||7|
🗄️|file cabinet|filing paper|7|
🗑️|wastebasket|can garbage trash|7|
🔒️|locked|closed private|7|
🔓️|unlocked|cracked open|7|
🔏|locked with pen|ink nib privacy|7|
🔐|locked with key|bike closed secure|7|
🔑|key|keys lock major|7|
🗝️|old key|clue lock|7|
🔨|hammer|home improvement repairs|7|
🪓|axe|chop hatchet split|7|
⛏️|pick|hammer mining tool|7|
⚒️|hammer and pick|tool|7|
🛠️|hammer and wrench|spanner tool|7|
🗡️|dagger|knife weapon|7|
⚔️|crossed swords|weapon|7|
💣️|bomb|boom comic dangerous|7|
🪃|boomerang|rebound repercussion weapon|7|
🏹|bow and arrow|archer archery sagittarius|7|
🛡️|shield|weapon|7|
🪚|carpentry saw|carpenter cut lumber|7|
🔧|wrench|home improvement spanner|7|
🪛|screwdriver|flathead handy tool|7|
🔩|nut and bolt|home improvement tool|7|
⚙️|gear|cog cogwheel tool|7|
🗜️|clamp|compress tool vice|7|
⚖️|balance scale|justice libra scales|7|
🦯|white cane|accessibility blind probing|7|
🔗|link|links|7|
⛓️‍💥|broken chain|break breaking cuffs|7|
⛓️|chains||7|
🪝|hook|catch crook curve|7|
🧰|toolbox|chest mechanic red|7|
🧲|magnet|attraction horseshoe magnetic|7|
🪜|ladder|climb rung step|7|
🪏|shovel|bury dig garden|7|
⚗️|alembic|chemistry tool|7|
🧪|test tube|chemist chemistry experiment|7|
🧫|petri dish|bacteria biologist biology|7|
🧬|dna|biologist evolution gene|7|
🔬|microscope|experiment lab science|7|
🔭|telescope|contact extraterrestrial science|7|
📡|satellite antenna|aliens contact dish|7|
💉|syringe|doctor flu medicine|7|
🩸|drop of blood|bleed donation injury|7|
💊|pill|doctor drugs medicated|7|
🩹|adhesive bandage||7|
🩼|crutch|aid cane disability|7|
🩺|stethoscope|doctor heart medicine|7|
🩻|x-ray|bones doctor medical|7|
🚪|door|back closet front|7|
🛗|elevator|accessibility hoist lift|7|
🪞|mirror|makeup reflection reflector|7|
🪟|window|air frame fresh|7|
🛏️|bed|hotel sleep|7|
🛋️|couch and lamp|hotel|7|
🪑|chair|seat sit|7|
🚽|toilet|bathroom|7|
🪠|plunger|cup force plumber|7|
🚿|shower|water|7|
🛁|bathtub||7|
🪤|mouse trap|bait cheese lure|7|
🪒|razor|sharp shave|7|
🧴|lotion bottle|moisturizer shampoo sunscreen|7|
🧷|safety pin|diaper punk rock|7|
🧹|broom|cleaning sweeping witch|7|
🧺|basket|farming laundry picnic|7|
🧻|roll of paper|toilet towels|7|
🪣|bucket|cask pail vat|7|
🧼|soap|bar bathing clean|7|
🫧|bubbles|burp clean floating|7|
🪥|toothbrush|bathroom clean dental|7|
🧽|sponge|absorbing cleaning porous|7|
🧯|fire extinguisher|quench|7|
🛒|shopping cart|trolley|7|
🚬|cigarette|smoking|7|
⚰️|coffin|dead death vampire|7|
🪦|headstone|cemetery dead grave|7|
⚱️|funeral urn|ashes death|7|
🧿|nazar amulet|bead blue charm|7|
🪬|hamsa|amulet fatima fortune|7|
🗿|moai|face moyai statue|7|
🪧|placard|demonstration notice picket|7|
🪪|identification card|credentials document license|7|
🏧|ATM sign|atm automated bank|8|
🚮|litter in bin sign|litterbin|8|
🚰|potable water|drinking|8|
♿️|wheelchair symbol|access handicap|8|
🚹️|men’s room|bathroom lavatory man|8|
🚺️|women’s room|bathroom lavatory restroom|8|
🚻|restroom|bathroom lavatory toilet|8|
🚼️|baby symbol|changing|8|
🚾|water closet|bathroom lavatory restroom|8|
🛂|passport control||8|
🛃|customs|packing|8|
🛄|baggage claim|arrived bags case|8|
🛅|left luggage|baggage case locker|8|
⚠️|warning|caution|8|
🚸|children crossing|pedestrian traffic|8|
⛔️|no entry|do fail forbidden|8|
🚫|prohibited|entry forbidden no|8|
🚳|no bicycles|bike forbidden not|8|
🚭️|no smoking|forbidden not prohibited|8|
🚯|no littering|forbidden not prohibited|8|
🚱|non-potable water|dry non-drinking prohibited|8|
🚷|no pedestrians|forbidden not prohibited|8|
📵|no mobile phones|cell forbidden not|8|
🔞|no one under eighteen|18 age forbidden|8|
☢️|radioactive|sign|8|
☣️|biohazard|sign|8|
⬆️|up arrow|cardinal direction north|8|
↗️|up-right arrow|direction intercardinal northeast|8|
➡️|right arrow|cardinal direction east|8|
↘️|down-right arrow|direction intercardinal southeast|8|
⬇️|down arrow|cardinal direction south|8|
↙️|down-left arrow|direction intercardinal southwest|8|
⬅️|left arrow|cardinal direction west|8|
↖️|up-left arrow|direction intercardinal northwest|8|
↕️|up-down arrow||8|
↔️|left-right arrow||8|
↩️|right arrow curving left||8|
↪️|left arrow curving right||8|
⤴️|right arrow curving up||8|
⤵️|right arrow curving down||8|
🔃|clockwise vertical arrows|refresh reload|8|
🔄|counterclockwise arrows button|again anticlockwise deja|8|
🔙|BACK arrow|back|8|
🔚|END arrow|end|8|
🔛|ON! arrow|mark on!|8|
🔜|SOON arrow|brb omw soon|8|
🔝|TOP arrow|homie top up|8|
🛐|place of worship|pray religion|8|
⚛️|atom symbol|atheist|8|
🕉️|om|hindu religion|8|
✡️|star of David|david jew jewish|8|
☸️|wheel of dharma|buddhist religion|8|
☯️|yin yang|difficult lives religion|8|
✝️|latin cross|christ christian religion|8|
☦️|orthodox cross|christian religion|8|
☪️|star and crescent|islam muslim ramadan|8|
☮️|peace symbol|healing peaceful|8|
🕎|menorah|candelabrum candlestick hanukkah|8|
🔯|dotted six-pointed star|fortune jewish judaism|8|
🪯|khanda|deg fateh khalsa|8|
♈️|Aries|aries horoscope ram|8|
♉️|Taurus|bull horoscope ox|8|
♊️|Gemini|gemini horoscope twins|8|
♋️|Cancer|cancer crab horoscope|8|
♌️|Leo|horoscope leo lion|8|
♍️|Virgo|horoscope virgo zodiac|8|
♎️|Libra|balance horoscope justice|8|
♏️|Scorpio|horoscope scorpio scorpion|8|
♐️|Sagittarius|archer horoscope sagittarius|8|
♑️|Capricorn|capricorn goat horoscope|8|
♒️|Aquarius|aquarius bearer horoscope|8|
♓️|Pisces|fish horoscope pisces|8|
⛎️|Ophiuchus|bearer ophiuchus serpent|8|
🔀|shuffle tracks button|arrow crossed|8|
🔁|repeat button|arrow clockwise|8|
🔂|repeat single button|arrow clockwise once|8|
▶️|play button|arrow right triangle|8|
⏩️|fast-forward button|arrow double|8|
⏭️|next track button|arrow scene triangle|8|
⏯️|play or pause button|arrow right triangle|8|
◀️|reverse button|arrow left triangle|8|
⏪️|fast reverse button|arrow double rewind|8|
⏮️|last track button|arrow previous scene|8|
🔼|upwards button|arrow red|8|
⏫️|fast up button|arrow double|8|
🔽|downwards button|arrow red|8|
⏬️|fast down button|arrow double|8|
⏸️|pause button|bar double vertical|8|
⏹️|stop button|square|8|
⏺️|record button|circle|8|
⏏️|eject button||8|
🎦|cinema|camera film movie|8|
🔅|dim button|brightness low|8|
🔆|bright button|brightness light|8|
📶|antenna bars|cell communication mobile|8|
🛜|wireless|broadband computer connectivity|8|
📳|vibration mode|cell communication mobile|8|
📴|mobile phone off|cell telephone|8|
♀️|female sign|woman|8|
♂️|male sign|man|8|
⚧️|transgender symbol||8|
✖️|multiply|cancel multiplication sign|8|
➕️|plus|+|8|
➖️|minus|- heavy math|8|
➗️|divide|division heavy math|8|
🟰|heavy equals sign|answer equality math|8|
♾️|infinity|forever unbounded universal|8|
‼️|double exclamation mark|! !! bangbang|8|
⁉️|exclamation question mark|! !? ?|8|
❓️|red question mark|? punctuation|8|
❔️|white question mark|? outlined punctuation|8|
❕️|white exclamation mark|! outlined punctuation|8|
❗️|red exclamation mark|! punctuation|8|
〰️|wavy dash|punctuation|8|
💱|currency exchange|bank money|8|
💲|heavy dollar sign|billion cash charge|8|
⚕️|medical symbol|aesculapius medicine staff|8|
♻️|recycling symbol|recycle|8|
⚜️|fleur-de-lis|knights|8|
🔱|trident emblem|anchor poseidon ship|8|
📛|name badge||8|
🔰|Japanese symbol for beginner|chevron green japanese|8|
⭕️|hollow red circle|heavy large|8|
✅️|check mark button|checked checkmark complete|8|
☑️|check box with check|ballot checked done|8|
✔️|check mark|checked checkmark done|8|
❌️|cross mark|cancel multiplication multiply|8|
❎️|cross mark button|multiplication multiply square|8|
➰️|curly loop||8|
➿️|double curly loop||8|
〽️|part alternation mark||8|
✳️|eight-spoked asterisk|*|8|
✴️|eight-pointed star|*|8|
❇️|sparkle|*|8|
©️|copyright||8|
®️|registered||8|
™️|trade mark|tm trademark|8|
🫟|splatter|drip holi ink|8|
#️⃣|keycap: #||8|
*️⃣|keycap: *||8|
0️⃣|keycap: 0|zero|8|
1️⃣|keycap: 1|one|8|
2️⃣|keycap: 2|two|8|
3️⃣|keycap: 3|three|8|
4️⃣|keycap: 4|four|8|
5️⃣|keycap: 5|five|8|
6️⃣|keycap: 6|six|8|
7️⃣|keycap: 7|seven|8|
8️⃣|keycap: 8|eight|8|
9️⃣|keycap: 9|nine|8|
🔟|keycap: 10||8|
🔠|input latin uppercase|abcd letters|8|
🔡|input latin lowercase|abcd letters|8|
🔢|input numbers|1234|8|
🔣|input symbols|% & ♪|8|
🔤|input latin letters|abc alphabet|8|
🅰️|A button (blood type)||8|
🆎|AB button (blood type)|ab|8|
🅱️|B button (blood type)||8|
🆑|CL button|cl|8|
🆒|COOL button|cool|8|
🆓|FREE button|free|8|
ℹ️|information||8|
🆔|ID button|id identity|8|
Ⓜ️|circled M|m|8|
🆕|NEW button|new|8|
🆖|NG button|ng|8|
🅾️|O button (blood type)||8|
🆗|OK button|ok okay|8|
🅿️|P button|p parking|8|
🆘|SOS button|help sos|8|
🆙|UP! button|mark up up!|8|
🆚|VS button|versus vs|8|
🈁|Japanese “here” button|japanese katakana|8|
🈂️|Japanese “service charge” button|japanese katakana|8|
🈷️|Japanese “monthly amount” button|ideograph japanese|8|
🈶|Japanese “not free of charge” button|ideograph japanese|8|
🈯️|Japanese “reserved” button|ideograph japanese|8|
🉐|Japanese “bargain” button|ideograph japanese|8|
🈹|Japanese “discount” button|ideograph japanese|8|
🈚️|Japanese “free of charge” button|ideograph japanese|8|
🈲|Japanese “prohibited” button|ideograph japanese|8|
🉑|Japanese “acceptable” button|ideograph japanese|8|
🈸|Japanese “application” button|ideograph japanese|8|
🈴|Japanese “passing grade” button|ideograph japanese|8|
🈳|Japanese “vacancy” button|ideograph japanese|8|
㊗️|Japanese “congratulations” button|ideograph japanese|8|
㊙️|Japanese “secret” button|ideograph japanese|8|
🈺|Japanese “open for business” button|ideograph japanese|8|
🈵|Japanese “no vacancy” button|ideograph japanese|8|
🔴|red circle|geometric|8|
🟠|orange circle||8|
🟡|yellow circle||8|
🟢|green circle||8|
🔵|blue circle|geometric|8|
🟣|purple circle||8|
🟤|brown circle||8|
⚫️|black circle|geometric|8|
⚪️|white circle|geometric|8|
🟥|red square|card penalty|8|
🟧|orange square||8|
🟨|yellow square|card penalty|8|
🟩|green square||8|
🟦|blue square||8|
🟪|purple square||8|
🟫|brown square||8|
⬛️|black large square|geometric|8|
⬜️|white large square|geometric|8|
◼️|black medium square|geometric|8|
◻️|white medium square|geometric|8|
◾️|black medium-small square|geometric|8|
◽️|white medium-small square|geometric|8|
▪️|black small square|geometric|8|
▫️|white small square|geometric|8|
🔶|large orange diamond|geometric|8|
🔷|large blue diamond|geometric|8|
🔸|small orange diamond|geometric|8|
🔹|small blue diamond|geometric|8|
🔺|red triangle pointed up|geometric|8|
🔻|red triangle pointed down|geometric|8|
💠|diamond with a dot|comic geometric|8|
🔘|radio button|geometric|8|
🔳|white square button|geometric outlined|8|
🔲|black square button|geometric|8|`
