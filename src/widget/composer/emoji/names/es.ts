/* oxlint-disable max-lines -- a list */
/** Written by scripts/emojiNames.ts; the names are from Unicode CLDR by way of emojibase. */
export const names: string = `😀|cara sonriendo|divertido feliz sonrisa|0|
😃|cara sonriendo con ojos grandes|divertido risa|0|
😄|cara sonriendo con ojos sonrientes|abierta sonrisa|0|
😁|cara radiante con ojos sonrientes|risa sonrisa|0|
😆|cara sonriendo con los ojos cerrados|abierta boca risa|0|
😅|cara sonriendo con sudor frío|risa|0|
🤣|cara revolviéndose de la risa|carcajada ojos cerrados|0|
😂|cara llorando de risa|felicidad lágrima|0|
🙂|cara sonriendo ligeramente|sonrisa|0|
🙃|cara al revés||0|
🫠|cara derritiéndose|calor derretido derretirse|0|
😉|cara guiñando el ojo|guiño|0|
😊|cara feliz con ojos sonrientes|rubor sonrisa|0|
😇|cara sonriendo con aureola|halo sonrisa ángel|0|
🥰|cara sonriendo con corazones|adorar amor enamorada|0|
😍|cara sonriendo con ojos de corazón|amor sonrisa|0|
🤩|cara sonriendo con estrellas|sonrisa|0|
😘|cara lanzando un beso||0|
😗|cara besando|beso|0|
☺️|cara sonriente|contorno relajado sonrisa|0|
😚|cara besando con los ojos cerrados|beso|0|
😙|cara besando con ojos sonrientes|beso sonrisa|0|
🥲|cara sonriente con lágrima|agradecido aliviado emocionado|0|
😋|cara saboreando comida|delicioso hambre rico|0|
😛|cara sacando la lengua||0|
😜|cara sacando la lengua y guiñando un ojo|guiño|0|
🤪|cara de loco|grande ojo pequeño|0|
😝|cara con ojos cerrados y lengua fuera|sabor|0|
🤑|cara con lengua de dinero|boca|0|
🤗|cara con manos abrazando|abrazo sonrisa|0|
🤭|cara con mano sobre la boca|ostras uy vaya|0|
🫢|cara con ojos abiertos y boca tapada|alucinar asombro increíble|0|
🫣|cara tapada con ojo espiando|espiar fascinado mirar|0|
🤫|cara pidiendo silencio|callado|0|
🤔|cara pensativa|duda pensando|0|
🫡|cara saludando|ejército orden saludo|0|
🤐|cara con la boca cerrada con cremallera||0|
🤨|cara con ceja alzada|desconfiado escéptico|0|
😐️|cara neutral|inexpresivo|0|
😑|cara sin expresión|inexpresiva inexpresivo inexpresión|0|
😶|cara sin boca|callado silencio|0|
🫥|cara con línea de puntos|depresivo deprimido desaparecer|0|
😶‍🌫️|cara entre las nubes|ausente cabeza en las nubes cara en la niebla|0|
😏|cara sonriendo con superioridad|listillo|0|
😒|cara de desaprobación|insatisfacción rechazo|0|
🙄|cara con ojos en blanco|frustración vueltos|0|
😬|cara haciendo una mueca||0|
😮‍💨|cara exhalando|alivio bocanada exhalar|0|
🤥|cara de mentiroso|nariz pinocho|0|
🫨|cara temblorosa|shock temblar terremoto|0|
🙂‍↔️|cabeza negando|cabeza moviéndose horizontalmente negar no|0|
🙂‍↕️|cabeza asintiendo|asentir cabeza moviéndose verticalmente sí|0|
😌|cara de alivio|aliviado|0|
😔|cara desanimada|alicaído desanimado pensativo|0|
😪|cara de sueño|dormir|0|
🤤|cara babeando|baba|0|
😴|cara durmiendo|dormido sueño zzz|0|
🫩|cara con ojeras|agotado agotamiento cansado|0|
😷|cara con mascarilla médica|enfermo malo máscara|0|
🤒|cara con termómetro|enfermo malo|0|
🤕|cara con la cabeza vendada|dolor herida|0|
🤢|cara de náuseas|vomitar|0|
🤮|cara vomitando|enfermo malo vomitar|0|
🤧|cara estornudando|estornudar estornudo pañuelo|0|
🥵|cara con calor|cara roja fiebre golpe de calor|0|
🥶|cara con frío|cara congelada congelado helado|0|
🥴|cara de grogui|atontado entonado intoxicado|0|
😵|cara mareada|mareo|0|
😵‍💫|cara con ojos en espiral|hipnotizado indispuesto mareado|0|
🤯|cabeza explotando|explosión|0|
🤠|cara con sombrero de vaquero|vaquera|0|
🥳|cara de fiesta|capirote celebración gorro|0|
🥸|cara disfrazada|careta disimulo gafas|0|
😎|cara sonriendo con gafas de sol|guay|0|
🤓|cara de empollón|friki friqui|0|
🧐|cara con monóculo|aristocrático estirado|0|
😕|cara de confusión|confuso|0|
🫤|cara con boca diagonal|decepcionado decepción escéptico|0|
😟|cara preocupada|preocupación preocupado|0|
🙁|cara con el ceño ligeramente fruncido||0|
☹️|cara con el ceño fruncido||0|
😮|cara con la boca abierta||0|
😯|cara estupefacta|alucinado estupefacto sorprendido|0|
😲|cara asombrada|alucinado asombrado pasmado|0|
😳|cara sonrojada|colorado sonrojado|0|
🫪|cara deformada|ansiedad conmocionado hinchado|0|
🥺|cara suplicante|implorar ojos adorables piedad|0|
🥹|cara aguantándose las lágrimas|emocionado emoción llorar|0|
😦|cara con el ceño fruncido y la boca abierta|ceño fruncido con boca abierta|0|
😧|cara angustiada|angustiado|0|
😨|cara asustada|asustado miedo miedoso|0|
😰|cara con ansiedad y sudor|frío|0|
😥|cara triste pero aliviada|aliviado decepcionado menos mal|0|
😢|cara llorando|llorar lágrima triste|0|
😭|cara llorando fuerte|llorar lágrima triste|0|
😱|cara gritando de miedo|asustado pánico|0|
😖|cara de frustración|frustrado|0|
😣|cara desesperada|desesperación frustración|0|
😞|cara decepcionada|decepcionado decepción|0|
😓|cara con sudor frío||0|
😩|cara agotada|agotado cansado|0|
😫|cara cansada|cansado|0|
🥱|cara de bostezo|aburrido cansado dormido|0|
😤|cara resoplando|cabreo enfado|0|
😡|cara cabreada|cabreo enfadado furia|0|
😠|cara enfadada|enfadado histérico|0|
🤬|cara con símbolos en la boca|maldecir palabrota|0|
😈|cara sonriendo con cuernos|demonio sonrisa|0|
👿|cara enfadada con cuernos|demonio diablo|0|
💀|calavera|cara cuento monstruo|0|
☠️|calavera y huesos cruzados|cara muerte|0|
💩|caca con ojos|cómic mierda mojón|0|
🤡|cara de payaso||0|
👹|demonio japonés oni|cara cuento cuernos|0|
👺|demonio japonés tengu|cara cuento fantasía|0|
👻|fantasma|cara criatura cuento|0|
👽️|alienígena|cara criatura extraterrestre|0|
👾|monstruo alienígena|cara criatura extraterrestre|0|
🤖|robot|cara monstruo|0|
😺|gato sonriendo|cara feliz gato alegre|0|
😸|gato sonriendo con ojos sonrientes|cara sonrisa|0|
😹|gato llorando de risa|cara lágrima|0|
😻|gato sonriendo con ojos de corazón|cara enamorado|0|
😼|gato haciendo una mueca|cara irónico sonrisa|0|
😽|gato besando|beso cara cariñoso|0|
🙀|gato asustado|cara preocupación pánico|0|
😿|gato llorando|cara lágrima pena|0|
😾|gato enfadado|cara|0|
🙈|mono con los ojos tapados|cara mal prohibido|0|
🙉|mono con los oídos tapados|cara mal prohibido|0|
🙊|mono con la boca tapada|cara mal prohibido|0|
💌|carta de amor|corazón correo|0|
💘|corazón con flecha|amor emoción|0|
💝|corazón con lazo|emoción san valentín|0|
💖|corazón brillante|amor emoción|0|
💗|corazón creciente|emocionado latido nervioso|0|
💓|corazón latiendo|amor emoción latido|0|
💞|corazones giratorios|corazón|0|
💕|dos corazones|amantes amor corazón|0|
💟|adorno de corazón||0|
❣️|exclamación de corazón|puntuación|0|
💔|corazón roto|emoción partido|0|
❤️‍🔥|corazón en llamas|amor fuego lujuria|0|
❤️‍🩹|corazón vendado|bien curarse mejor|0|
❤️|corazón rojo|emoción|0|
🩷|corazón rosa|amor bonito gustar|0|
🧡|corazón naranja|emoción|0|
💛|corazón amarillo|emoción|0|
💚|corazón verde|emoción|0|
💙|corazón azul|emoción|0|
🩵|corazón azul claro|celeste cián|0|
💜|corazón morado|emoción|0|
🤎|corazón marrón|emoción|0|
🖤|corazón negro||0|
🩶|corazón gris|pizarra plata|0|
🤍|corazón blanco|emoción|0|
💋|marca de beso|labios romance|0|
💯|cien puntos|100 pleno|0|
💢|símbolo de enfado|cómic enfadado|0|
🫯|nube de pelea|alboroto altercado bronca|0|
💥|colisión|cómic|0|
💫|símbolo de mareo|cómic emoción estrella|0|
💦|gotas de sudor|cómic emoción|0|
💨|salir corriendo|carrera correr cómic|0|
🕳️|agujero|orificio|0|
💬|bocadillo de diálogo|conversación cómic|0|
👁️‍🗨️|ojo en bocadillo de texto|testigo|0|
🗨️|bocadillo de diálogo por la izquierda|burbuja conversación|0|
🗯️|bocadillo de enfado por la derecha|cabreo rabia|0|
💭|bocadillo de pensamiento|burbuja cómic|0|
💤|símbolo de sueño|cómic dormir zzz|0|
👋|mano saludando|agitar saludar saludo|1|1
🤚|dorso de la mano|levantado|1|1
🖐️|mano abierta|dedo|1|1
✋️|mano levantada|choca esos cinco|1|1
🖖|saludo vulcano|mano spock|1|1
🫱|mano hacia la derecha||1|1
🫲|mano hacia la izquierda||1|1
🫳|mano con la palma hacia abajo|bajar descartar fuera|1|1
🫴|mano con la palma hacia arriba|acércate dame ofrecer|1|1
🫷|mano empujando hacia la izquierda|choca esos cinco detener empujar|1|1
🫸|mano empujando hacia la derecha|choca esos cinco detener empujar|1|1
👌|señal de aprobación con la mano|ok|1|1
🤌|dedos juntos apuntando hacia arriba|gesto italia italiano|1|1
🤏|mano pellizcando|pellizco poco poquito|1|1
✌️|mano con señal de victoria||1|1
🤞|dedos cruzados|cruzar mano suerte|1|1
🫰|mano con dedo índice y pulgar cruzados|amor caro chasquido|1|1
🤟|gesto de te quiero|mano|1|1
🤘|mano haciendo el signo de cuernos|dedo rock|1|1
🤙|mano haciendo el gesto de llamar|meñique pulgar|1|1
👈️|dorso de mano con índice a la izquierda|dedo|1|1
👉️|dorso de mano con índice a la derecha|dedo|1|1
👆️|dorso de mano con índice hacia arriba|apuntar dedo|1|1
🖕|dedo corazón hacia arriba|mano peineta|1|1
👇️|dorso de mano con índice hacia abajo|apuntar dedo|1|1
☝️|dedo índice hacia arriba|apuntar mano|1|1
🫵|dedo índice apuntándote a ti|apuntar tú|1|1
👍️|pulgar hacia arriba|mano señal|1|1
👎️|pulgar hacia abajo|mano señal|1|1
✊️|puño en alto|cerrado mano puñetazo|1|1
👊|puño cerrado|puñetazo|1|1
🤛|puño hacia la izquierda||1|1
🤜|puño hacia la derecha||1|1
👏|manos aplaudiendo|aplaudir palmas señal|1|1
🙌|manos levantadas celebrando|celebración gesto hurra|1|1
🫶|manos formando un corazón|amor|1|1
👐|manos abiertas||1|1
🤲|palmas hacia arriba juntas|oración|1|1
🤝|apretón de manos|acuerdo|1|
🙏|manos en oración|gracias orar por favor|1|1
✍️|mano escribiendo|escribir lápiz|1|1
💅|pintarse las uñas|cosmética esmalte manicura|1|1
🤳|selfi|autofoto cámara selfie|1|1
💪|bíceps flexionado|cómic fuerte músculo|1|1
🦾|brazo mecánico|accesibilidad ortopedia prótesis|1|
🦿|pierna mecánica|accesibilidad ortopedia prótesis|1|
🦵|pierna|extremidad patada|1|1
🦶|pie|patada pisotón|1|1
👂️|oreja|cuerpo|1|1
🦻|oreja con audífono|accesibilidad prótesis auditiva sordo|1|1
👃|nariz|cuerpo|1|1
🧠|cerebro|inteligente|1|
🫀|corazón humano|anatomía cardiología latido|1|
🫁|pulmones|exhalar inhalar respiración|1|
🦷|diente|dentista molar muela|1|
🦴|hueso|esqueleto|1|
👀|ojos|cara|1|
👁️|ojo|cuerpo|1|
👅|lengua|cuerpo|1|
👄|boca|labios|1|
🫦|labio mordido|ansioso incómodo ligar|1|
👶|bebé|joven niño|1|1
🧒|infante|crío género joven|1|1
👦|niño|joven|1|1
👧|niña|chica joven|1|1
🧑|persona adulta|género neutro|1|1
👱|persona adulta rubia|rubias rubio rubios|1|1
👨|hombre|adulto|1|1
🧔|persona con barba|barbas barbudo|1|1
👩|mujer|adulta|1|1
🧑‍🦰|persona adulta: pelo pelirrojo|género neutro|1|1
🧑‍🦱|persona adulta: pelo rizado|género neutro|1|1
🧑‍🦳|persona adulta: pelo blanco|género neutro|1|1
🧑‍🦲|persona adulta: sin pelo|género neutro|1|1
🧓|persona mayor|adulto género neutro género no especificado|1|1
👴|anciano|hombre mayor|1|1
👵|anciana|mayor mujer|1|1
🙍|persona frunciendo el ceño|fruncido gesto|1|1
🙎|persona haciendo pucheros|gesto|1|1
🙅|persona haciendo el gesto de "no"|mano prohibido|1|1
🙆|persona haciendo el gesto de "de acuerdo"|mano ok vale|1|1
💁|persona de mostrador de información|mano|1|1
🙋|persona con la mano levantada|feliz gesto levantar|1|1
🧏|persona sorda|accesibilidad escuchar oído|1|1
🙇|persona haciendo una reverencia|disculpa gesto perdón|1|1
🤦|persona con la mano en la frente|facepalm incredulidad|1|1
🤷|persona encogida de hombros|duda encogerse indiferencia|1|1
🧑‍⚕️|profesional sanitario|doctor enfermero médico|1|1
🧑‍🎓|estudiante|graduado licenciado universitario|1|1
🧑‍🏫|docente|educador enseñanza instructor|1|1
🧑‍⚖️|fiscal|juez juicio magistrado|1|1
🧑‍🌾|profesional de la agricultura|agricultor cultivador granjero|1|1
🧑‍🍳|chef|cocinero cocinillas guisandero|1|1
🧑‍🔧|profesional de la mecánica|electricista fontanero mecánico|1|1
🧑‍🏭|profesional industrial|fábrica montaje obrero|1|1
🧑‍💼|oficinista|arquitecto director ejecutivo|1|1
🧑‍🔬|profesional de la ciencia|biólogo científico físico|1|1
🧑‍💻|profesional de la tecnología|desarrollador informático programador|1|1
🧑‍🎤|cantante|artista estrella rock|1|1
🧑‍🎨|artista|paleta pintor pinturas|1|1
🧑‍✈️|piloto|avión capitán vuelo|1|1
🧑‍🚀|astronauta|cohete espacio|1|1
🧑‍🚒|bombero|camión manguera|1|1
👮|agente de policía|personas|1|1
🕵️|detective|cara espía|1|1
💂|guardia|guardia real británica|1|1
🥷|ninja|furtivo guerrero luchador|1|1
👷|profesional de la construcción|casco obrero trabajador|1|1
🫅|persona con corona|majestad monarca monarquía|1|1
🤴|príncipe|corona|1|1
👸|princesa|cuento fantasía hadas|1|1
👳|persona con turbante||1|1
👲|persona con gorro chino|gua gua pi mao mao|1|1
🧕|mujer con hiyab|pañuelo|1|1
🤵|persona con esmoquin|novio|1|1
👰|persona con velo|boda novia|1|1
🤰|mujer embarazada||1|1
🫃|hombre embarazado|barriga hinchado hinchazón|1|1
🫄|persona embarazada|barriga embarazo gestación|1|1
🤱|lactancia materna|amamantar bebé dar pecho|1|1
🧑‍🍼|persona alimentando a bebé|alimentar amamantar lactancia|1|1
👼|bebé ángel|cara cuento|1|1
🎅|Papá Noel|celebración claus cuento|1|1
🤶|Mamá Noel|celebración claus cuento|1|1
🧑‍🎄|Noel|celebración claus cuento|1|1
🦸|personaje de superhéroe|bien heroína superheroína|1|1
🦹|personaje de supervillano|mal superpoder supervillana|1|1
🧙|persona maga|bruja brujo hechicera|1|1
🧚|hada|campanilla oberón puck|1|1
🧛|vampiro|drácula muerto viviente no muerto|1|1
🧜|persona sirena|tritón|1|1
🧝|elfo|mágico|1|1
🧞|genio|lámpara|1|
🧟|zombi|muerto viviente no muerto|1|
🧌|trol|cuento de hadas fantasía monstruo|1|
🫈|criatura peluda|bigfoot bosque críptido|1|
💆|persona recibiendo masaje|cara facial salón|1|1
💇|persona cortándose el pelo|belleza corte peluquero|1|1
🚶|persona caminando|andar caminar|1|1
🚶‍➡️|persona caminando: hacia la derecha|andar caminar|1|1
🧍|persona de pie|levantada levantado levantarse|1|1
🧎|persona de rodillas|arrodillada arrodillado arrodillarse|1|1
🧎‍➡️|persona de rodillas: hacia la derecha|arrodillada arrodillado arrodillarse|1|1
🧑‍🦯|persona con bastón|accesibilidad ciego invidente|1|1
🧑‍🦯‍➡️|persona con bastón: hacia la derecha|accesibilidad ciego invidente|1|1
🧑‍🦼|persona en silla de ruedas eléctrica|accesibilidad|1|1
🧑‍🦼‍➡️|persona en silla de ruedas eléctrica: hacia la derecha|accesibilidad|1|1
🧑‍🦽|persona en silla de ruedas manual|accesibilidad|1|1
🧑‍🦽‍➡️|persona en silla de ruedas manual: hacia la derecha|accesibilidad|1|1
🏃|persona corriendo|carrera deporte maratón|1|1
🏃‍➡️|persona corriendo: hacia la derecha|carrera deporte maratón|1|1
🧑‍🩰|bailarina de ballet|bailarín|1|1
💃|mujer bailando|bailar|1|1
🕺|hombre bailando|bailar|1|1
🕴️|persona trajeada levitando|levitar negocios|1|1
👯|personas con orejas de conejo|bailar fiesta|1|
🧖|persona en una sauna|vapor|1|1
🧗|persona escalando|alpinista escalador|1|1
🤺|persona haciendo esgrima|esgrimista espada|1|
🏇|carrera de caballos|caballo de carreras carreras jinete|1|1
⛷️|persona esquiando|esquiador esquí nieve|1|
🏂️|practicante de snowboard|nieve|1|1
🏌️|persona jugando al golf|golfista pelota|1|1
🏄️|persona haciendo surf|surfear|1|1
🚣|persona remando en un bote|barca remo|1|1
🏊️|persona nadando|nadar natación|1|1
⛹️|persona botando un balón|botar pelota|1|1
🏋️|persona levantando pesas|halterofilia levantador peso|1|1
🚴|persona en bicicleta|ciclismo ciclista|1|1
🚵|persona en bicicleta de montaña|ciclista mountain bike|1|1
🤸|persona haciendo voltereta lateral|acrobacia gimnasia pirueta|1|1
🤼|personas luchando|luchador|1|
🤽|persona jugando al waterpolo|waterpolista|1|1
🤾|persona jugando al balonmano|balonmanista|1|1
🤹|persona haciendo malabares|equilibrio malabarismo malabarista|1|1
🧘|persona en posición de loto|meditación yoga|1|1
🛀|persona en la bañera|baño|1|1
🛌|persona en la cama|dormir hotel|1|1
🧑‍🤝‍🧑|dos personas de la mano|pareja|1|
👭|mujeres de la mano|lesbianas novias pareja|1|
👫|mujer y hombre de la mano|hombre y mujer de la mano novios pareja|1|
👬|hombres de la mano|gays novios pareja|1|
💏|beso|personas romance|1|
💑|pareja enamorada|personas enamoradas|1|
🗣️|cabeza parlante|cara hablar silueta|1|
👤|silueta de busto||1|
👥|dos siluetas de bustos||1|
🫂|personas abrazándose|abrazo adiós despedida|1|
👪️|familia||1|
🧑‍🧑‍🧒|familia: adulto, adulto, niño||1|
🧑‍🧑‍🧒‍🧒|familia: adulto, adulto, niño, niño||1|
🧑‍🧒|familia: adulto, niño||1|
🧑‍🧒‍🧒|familia: adulto, niño, niño||1|
👣|huellas de pies||1|
🫆|huella dactilar|delito detective forense|1|
🐵|cara de mono||3|
🐒|mono|macaco simio|3|
🦍|gorila|primate simio|3|
🦧|orangután|mono primate simio|3|
🐶|cara de perro|mascota|3|
🐕️|perro|cachorro perrete perrito|3|
🦮|perro guía|accesibilidad ciego invidente|3|
🐕‍🦺|perro de servicio|accesibilidad apoyo asistencia|3|
🐩|caniche|perrito perro|3|
🐺|lobo|cara|3|
🦊|zorro|cara|3|
🦝|mapache|astuto curioso ladino|3|
🐱|cara de gato|mascota|3|
🐈️|gato|gatete minino|3|
🐈‍⬛|gato negro|mala suerte|3|
🦁|león|cara leo zodiaco|3|
🐯|cara de tigre||3|
🐅|tigre|felino|3|
🐆|leopardo|felino|3|
🐴|cara de caballo||3|
🫎|alce|animal asta ciervo canadiense|3|
🫏|burro|animal asno borrico|3|
🐎|caballo|caballo de carreras carreras de caballos ecuestre|3|
🦄|unicornio|cara|3|
🦓|cebra|raya|3|
🦌|ciervo|bambi cervatillo|3|
🦬|bisonte|búfalo cíbolo|3|
🐮|cara de vaca||3|
🐂|buey|cabestro tauro zodiaco|3|
🐃|búfalo de agua||3|
🐄|vaca|bovino res|3|
🐷|cara de cerdo|gorrino|3|
🐖|cerdo|cochino gorrino puerco|3|
🐗|jabalí|cerdo salvaje|3|
🐽|nariz de cerdo|cara morro|3|
🐏|carnero|aries morueco zodiaco|3|
🐑|oveja|borrego cordero ovino|3|
🐐|cabra|capricornio caprino chivo|3|
🐪|dromedario|camello desierto joroba|3|
🐫|camello|bactriano desierto dromedario|3|
🦙|llama|alpaca guanaco lana|3|
🦒|jirafa|manchas|3|
🐘|elefante|paquidermo|3|
🦣|mamut|colmillo extinguido lanudo|3|
🦏|rinoceronte|paquidermo|3|
🦛|hipopótamo|paquidermo|3|
🐭|cara de ratón||3|
🐁|ratón|roedor|3|
🐀|rata|roedor|3|
🐹|hámster|cara mascota|3|
🐰|cara de conejo|mascota|3|
🐇|conejo|conejito gazapo|3|
🐿️|ardilla||3|
🦫|castor|roedor|3|
🦔|erizo|espinas púas|3|
🦇|murciélago|vampiro|3|
🐻|oso|cara|3|
🐻‍❄️|oso polar|blanco ártico|3|
🐨|koala|cara marsupial|3|
🐼|panda|cara oso panda|3|
🦥|perezoso|gandul lento vago|3|
🦦|nutria|bromista juguetón pesca|3|
🦨|mofeta|apestar hedor mal olor|3|
🦘|canguro|marsupial saltar salto|3|
🦡|tejón|ratel tejón de la miel tejón melero|3|
🐾|huellas de pezuñas||3|
🦃|pavo|ave|3|
🐔|gallina|ave gallinácea pollo|3|
🐓|gallo|ave gallina gallinácea|3|
🐣|pollito rompiendo el cascarón|ave huevo pollo|3|
🐤|pollito|ave pollo polluelo|3|
🐥|pollito de frente|ave pollo|3|
🐦️|pájaro|ave pajarillo|3|
🐧|pingüino|ave|3|
🕊️|paloma|ave paz pájaro|3|
🦅|águila|ave|3|
🦆|pato|ave|3|
🦢|cisne|ave patito feo|3|
🦉|búho|ave lechuza pájaro|3|
🦤|dodo|ave dronte extinguido|3|
🪶|pluma|ave ligero plumaje|3|
🦩|flamenco|extravangante ostentoso tropical|3|
🦚|pavo real|ave orgulloso plumas|3|
🦜|loro|ave hablar papagayo|3|
🪽|ala|angelical ave mitología|3|
🐦‍⬛|pájaro negro|cuervo grajo mirlo|3|
🪿|oca|ave ganso graznar|3|
🐦‍🔥|fénix|ave de fuego ave fénix fantasía|3|
🐸|rana|cara|3|
🐊|cocodrilo|caimán|3|
🐢|tortuga|galápago|3|
🦎|lagarto|lagartija reptil|3|
🐍|serpiente|culebra reptil víbora|3|
🐲|cara de dragón|cuento fantasía|3|
🐉|dragón|cuento fantasía|3|
🦕|saurópodo|braquiosaurio brontosaurio diplodocus|3|
🦖|t-rex|tiranosaurio tiranosaurio rex|3|
🐳|ballena soltando un chorro|chorro de agua|3|
🐋|ballena|cachalote cetáceo|3|
🐬|delfín|cetáceo|3|
🫍|orca|ballena mar marino|3|
🦭|foca|león marino|3|
🐟️|pez|pececillo pescado piscis|3|
🐠|pez tropical||3|
🐡|pez globo||3|
🦈|tiburón|pez|3|
🐙|pulpo|cefalópodo octópodo|3|
🐚|caracola|concha espiral|3|
🪸|coral|arrecife océano|3|
🪼|medusa|invertebrado marino picadura|3|
🦀|cangrejo|animal cáncer zodiaco|3|
🦞|bogavante|langosta marisco pinzas|3|
🦐|gamba|camarón comida langostino|3|
🦑|calamar|comida molusco|3|
🦪|ostra|buceo perla|3|
🐌|caracol|caracola molusco|3|
🦋|mariposa|bonito insecto|3|
🐛|bicho|gusano insecto|3|
🐜|hormiga|antenas insecto|3|
🐝|abeja|insecto miel|3|
🪲|escarabajo|bicho insecto|3|
🐞|mariquita|cochinilla insecto|3|
🦗|grillo|saltamontes|3|
🪳|cucaracha|alimaña bicho insecto|3|
🕷️|araña|insecto|3|
🕸️|tela de araña|telaraña|3|
🦂|escorpión|escorpio zodiaco|3|
🦟|mosquito|fiebre insecto malaria|3|
🪰|mosca|basura bicho mal olor|3|
🪱|gusano|lombriz oruga parásito|3|
🦠|microbio|ameba bacteria germen|3|
💐|ramo de flores|bouquet|3|
🌸|flor de cerezo||3|
💮|flor blanca||3|
🪷|loto|budismo flor hinduismo|3|
🏵️|roseta|flor planta|3|
🌹|rosa|flor|3|
🥀|flor marchita|marchitada marchitarse|3|
🌺|flor de hibisco||3|
🌻|girasol|flor|3|
🌼|flor||3|
🌷|tulipán|flor|3|
🪻|campanilla|boca de dragón flor jacinto|3|
🌱|planta joven|plantón|3|
🪴|planta de maceta|crecer tiesto|3|
🌲|árbol de hoja perenne||3|
🌳|árbol de hoja caduca|caducifolio|3|
🌴|palmera|árbol árbol de palma|3|
🌵|cactus|planta|3|
🌾|espiga de arroz|planta|3|
🌿|hierba|hoja verde|3|
☘️|trébol|planta|3|
🍀|trébol de cuatro hojas|suerte|3|
🍁|hoja de arce||3|
🍂|hojas caídas||3|
🍃|hojas revoloteando al viento|revolotear soplar|3|
🪹|nido vacío|anidación anidamiento anidar|3|
🪺|nido con huevos|anidación anidamiento anidar|3|
🍄|champiñón|hongo seta|3|
🪾|árbol sin hojas|deshojado estéril invierno|3|
🍇|uvas|agracejo fruta racimo|4|
🍈|melón|fruta|4|
🍉|sandía|fruta|4|
🍊|mandarina|fruta naranja|4|
🍋|limón|citrón cítrico fruta|4|
🍋‍🟩|lima|cítrico fruta tropical|4|
🍌|plátano|banana fruta|4|
🍍|piña|ananás fruta|4|
🥭|mango|fruta tropical|4|
🍎|manzana roja|fruta poma|4|
🍏|manzana verde|fruta poma|4|
🍐|pera|fruta perilla|4|
🍑|melocotón|durazno fruta|4|
🍒|cerezas|fruta guindas|4|
🍓|fresa|fresón fruta|4|
🫐|arándanos|azul baya frutos del bosque|4|
🥝|kiwi|comida fruta|4|
🍅|tomate|ensalada fruta verdura|4|
🫒|aceituna|aperitivo comida oliva|4|
🥥|coco|palmera piña colada|4|
🥑|aguacate|comida fruta|4|
🍆|berenjena|fruto verdura|4|
🥔|patata|comida papa verdura|4|
🥕|zanahoria|comida verdura|4|
🌽|espiga de maíz|mazorca mijo|4|
🌶️|chile picante|planta|4|
🫑|pimiento|ají chile morrón|4|
🥒|pepino|comida pepinillo verdura|4|
🥬|verdura de hoja verde|bok choy col kale|4|
🥦|brócoli|repollo|4|
🧄|ajo|condimento vampiro|4|
🧅|cebolla|condimento llorar|4|
🥜|cacahuetes|comida fruto seco verdura|4|
🫘|alubias|comida habichuela roja habichuelas|4|
🌰|castaña|castaño fruto seco|4|
🫚|raíz de jengibre|cerveza especia garganta|4|
🫛|vaina|edamame guisante judías|4|
🍄‍🟫|champiñón marrón|comida hongo naturaleza|4|
🫜|túberculo comestible|chirivía comida ensalada|4|
🍞|pan de molde|rebanada tostada|4|
🥐|cruasán|bollo comida croissant|4|
🥖|baguete|baguette barra comida|4|
🫓|pan sin levadura|arepa naan pita|4|
🥨|bretzel|galleta salada pretzel|4|
🥯|bagel|bocadillo pan panadería|4|
🥞|tortitas|comida dulce pancakes|4|
🧇|gofre|waffle|4|
🧀|cuña de queso|trozo|4|
🍖|carne con hueso|restaurante|4|
🍗|muslo de pollo|restaurante|4|
🥩|corte de carne|chuleta filete|4|
🥓|beicon|bacon carne comida|4|
🍔|hamburguesa|burger|4|
🍟|patatas fritas|papas fritas restaurante|4|
🍕|pizza|porción restaurante|4|
🌭|perrito caliente|salchicha|4|
🥪|sándwich|bocadillo bocata emparedado|4|
🌮|taco|comida mexicano|4|
🌯|burrito|comida mexicano tex mex|4|
🫔|tamal|mejicano mexicano wrap|4|
🥙|pan relleno|comida durum falafel|4|
🧆|falafel|albóndiga garbanzo|4|
🥚|huevo|comida|4|
🍳|cocinar|freír huevo sartén|4|
🥘|paella|arroz comida|4|
🍲|olla de comida|comida de olla puchero restaurante|4|
🫕|fondue|chocolate olla queso|4|
🥣|cuenco con cuchara|cereal desayuno|4|
🥗|ensalada|bol comida verde|4|
🍿|palomitas|maíz|4|
🧈|mantequilla|lácteo|4|
🧂|sal|condimento salero|4|
🥫|comida enlatada|conserva|4|
🍱|caja de bento|comida restaurante|4|
🍘|galleta de arroz||4|
🍙|bola de arroz|japonés onigiri restaurante|4|
🍚|arroz cocido|restaurante|4|
🍛|arroz con curry|restaurante|4|
🍜|tazón de fideos|fideos calientes fideos chinos fideos ramen|4|
🍝|espagueti|pasta restaurante|4|
🍠|patata asada|papa asada restaurante|4|
🍢|brocheta|japonés marisco oden|4|
🍣|sushi|restaurante|4|
🍤|gamba frita|frito restaurante|4|
🍥|pastel de pescado japonés|comida japonesa|4|
🥮|pastel de luna|festival otoño yuebing|4|
🍡|dango|japonés pincho postre|4|
🥟|dumpling|comida gyōza jiaozi|4|
🥠|galleta de la fortuna|adivinación profecía superstición|4|
🥡|caja para llevar|recipiente para llevar restaurante|4|
🍦|cucurucho de helado|dulce helado de cucurucho restaurante|4|
🍧|granizado hawaiano|helado hielo postre|4|
🍨|helado|postre sorbete|4|
🍩|dónut|berlina pastel rosquilla|4|
🍪|galleta|dulce pasta postre|4|
🎂|tarta de cumpleaños|celebración|4|
🍰|trozo de tarta|pedazo de tarta restaurante|4|
🧁|magdalena|cupcake dulce repostería|4|
🥧|pastel|masa relleno|4|
🍫|tableta de chocolate|barra restaurante|4|
🍬|caramelo|chuche chuchería dulce|4|
🍭|piruleta|chuche chuchería dulce|4|
🍮|flan|dulce postre pudding|4|
🍯|tarro de miel|dulce|4|
🍼|biberón|bebé bibi botella|4|
🥛|vaso de leche|bebida|4|
☕️|bebida caliente|café té|4|
🫖|tetera|bebida infusión té|4|
🍵|tazón de té|bebida taza|4|
🍶|sake|bar bebida botella|4|
🍾|botella descorchada|bar beber cava|4|
🍷|copa de vino|bar bebida vaso|4|
🍸️|copa de cóctel|bar restaurante|4|
🍹|bebida tropical|bar restaurante|4|
🍺|jarra de cerveza|bar restaurante|4|
🍻|jarras de cerveza brindando|bar restaurante|4|
🥂|copas brindando|bebida brindar brindis|4|
🥃|vaso de whisky|chupito copa licor|4|
🫗|líquido derramándose|bebida derramar vacío|4|
🥤|vaso con pajita|refresco zumo|4|
🧋|té de burbujas|boba bubble tea leche|4|
🧃|tetrabrik|brick cartón envase|4|
🧉|mate|bebida infusión|4|
🧊|cubito de hielo|frío iceberg|4|
🥢|palillos|cubiertos hashi|4|
🍽️|cuchillo y tenedor con un plato|restaurante|4|
🍴|tenedor y cuchillo|restaurante|4|
🥄|cuchara|cubiertos cucharilla|4|
🔪|cuchillo de cocina|arma cocinar|4|
🫙|tarro|almacenar condimento frasco|4|
🏺|ánfora|acuario beber jarra|4|
🌍️|globo terráqueo mostrando Europa y África|europa globo terráqueo mostrando europa y áfrica mundo|5|
🌎️|globo terráqueo mostrando América|américa globo terráqueo mostrando américa mundo|5|
🌏️|globo terráqueo mostrando Asia y Australia|asia australia globo terráqueo mostrando asia y australia|5|
🌐|globo terráqueo con meridianos|mundo tierra|5|
🗺️|mapa mundial|mapamundi mundo|5|
🗾|mapa de Japón|japón|5|
🧭|brújula|compás magnético navegación|5|
🏔️|montaña con nieve|frío|5|
⛰️|montaña|monte|5|
🛘|desprendimiento|alud avalancha desastre|5|
🌋|volcán|erupción erupción volcánica|5|
🗻|monte Fuji|fuji montaña naturaleza|5|
🏕️|camping|acampada campamento vacaciones|5|
🏖️|playa y sombrilla||5|
🏜️|desierto|arena|5|
🏝️|isla desierta||5|
🏞️|parque nacional||5|
🏟️|estadio||5|
🏛️|edificio clásico||5|
🏗️|construcción|edificio obra|5|
🧱|ladrillo|arcilla cemento muro|5|
🪨|piedra|pedrusco peña peñasco|5|
🪵|madera|hoguera leña madero|5|
🛖|cabaña|casa yurta|5|
🏘️|casas|edificio urbanización|5|
🏚️|casa abandonada|deshabitada inhabitada vacía|5|
🏠️|casa|vivienda|5|
🏡|casa con jardín|construcción vivienda|5|
🏢|edificio de oficinas|construcción|5|
🏣|oficina de correos japonesa|edificio japón|5|
🏤|oficina de correos europea|edificio europa|5|
🏥|hospital|doctor edificio medicina|5|
🏦|banco|banca edificio|5|
🏨|hotel|alojamiento edificio turismo|5|
🏩|hotel del amor|edificio|5|
🏪|tienda 24 horas|edificio establecimiento tienda de comestibles|5|
🏫|colegio|edificio escuela|5|
🏬|grandes almacenes|comercio|5|
🏭️|fábrica|edificio industria|5|
🏯|castillo japonés|construcción|5|
🏰|castillo europeo|construcción|5|
💒|iglesia celebrando boda|romance|5|
🗼|Torre de Tokio|tokio torre torre de tokio|5|
🗽|Estatua de la Libertad|estatua estatua de la libertad libertad|5|
⛪️|iglesia|cristianismo cruz edificio|5|
🕌|mezquita|islam religión|5|
🛕|templo hindú||5|
🕍|sinagoga|judaísmo religión|5|
⛩️|santuario sintoísta|japón religión sintoísmo|5|
🕋|Kaaba|hach islam kaaba|5|
⛲️|fuente||5|
⛺️|tienda de campaña|camping vacaciones|5|
🌁|bruma|niebla|5|
🌃|noche estrellada|estrellas|5|
🏙️|paisaje urbano|ciudad edificio|5|
🌄|amanecer sobre montañas|salida sol|5|
🌅|amanecer|salida del sol|5|
🌆|ciudad al atardecer|edificios paisaje|5|
🌇|puesta del sol|edificios|5|
🌉|puente de noche||5|
♨️|aguas termales|termas vapor|5|
🎠|caballo de tiovivo|entretenimiento|5|
🛝|tobogán|jugar parque parque de atracciones|5|
🎡|noria de feria|atracciones entretenimiento|5|
🎢|montaña rusa|atracciones entretenimiento feria|5|
💈|poste de barbero|barbería peluquero|5|
🎪|carpa de circo|entretenimiento|5|
🚂|locomotora de vapor|tren vehículo|5|
🚃|vagón|ferrocarril tranvía tren eléctrico|5|
🚄|tren de alta velocidad|ave ferrocarril rápido|5|
🚅|tren bala|shinkansen vehículo velocidad|5|
🚆|tren|ferrocarril vehículo|5|
🚇️|metro|subterráneo suburbano transporte|5|
🚈|tren ligero|ferrocarril transporte|5|
🚉|estación de tren||5|
🚊|tranvía|transporte trolebús|5|
🚝|monorraíl|ferrocarril monocarril transporte|5|
🚞|ferrocarril de montaña|vehículo|5|
🚋|vagón de tranvía|vehículo|5|
🚌|autobús|bus transporte|5|
🚍️|autobús próximo|vehículo|5|
🚎|trolebús|transporte tranvía|5|
🚐|minibús|autobús bus transporte|5|
🚑️|ambulancia|asistencia médica transporte vehículo|5|
🚒|coche de bomberos|camión camión de bomberos fuego|5|
🚓|coche de policía|coche patrulla vehículo|5|
🚔️|coche de policía próximo|coche patrulla vehículo|5|
🚕|taxi|coche vehículo|5|
🚖|taxi próximo|vehículo|5|
🚗|coche|automóvil vehículo|5|
🚘️|coche próximo|automóvil vehículo|5|
🚙|vehículo deportivo utilitario|camping caravana furgoneta|5|
🛻|camioneta|pickup ranchera|5|
🚚|camión de reparto|mercancías transporte vehículo|5|
🚛|camión articulado|tráiler vehículo|5|
🚜|tractor|agricultura vehículo|5|
🏎️|coche de carreras||5|
🏍️|moto|carreras motocicleta vehículo|5|
🛵|scooter|escúter moto|5|
🦽|silla de ruedas manual|accesibilidad|5|
🦼|silla de ruedas eléctrica|accesibilidad|5|
🛺|mototaxi|rickshaw tuk tuk|5|
🚲️|bicicleta|vehículo|5|
🛴|patinete||5|
🛹|monopatín|skateboard tabla|5|
🛼|patines|patín patín de 4 ruedas patín de cuatro ruedas|5|
🚏|parada de autobús||5|
🛣️|autopista|carretera|5|
🛤️|vía de tren||5|
🛢️|barril de petróleo|bidón|5|
⛽️|surtidor de gasolina|bomba de gasolina combustible|5|
🛞|rueda|círculo girar neumático|5|
🚨|luces de policía|coche de policía|5|
🚥|semáforo horizontal|luz señales de tráfico tráfico|5|
🚦|semáforo|luz semáforo vertical señales de tráfico|5|
🛑|señal de stop|octágono parada|5|
🚧|obras|construcción señal señal de obras|5|
⚓️|ancla|barco gancho|5|
🛟|salvavidas|flotador rescate seguridad|5|
⛵️|velero|barco barco de vela yate|5|
🛶|canoa|barca barco piragua|5|
🚤|lancha motora|barco vehículo|5|
🛳️|barco de pasajeros|vehículo|5|
⛴️|ferri|barco ferry|5|
🛥️|barco a motor|vehículo|5|
🚢|barco|vehículo|5|
✈️|avión|aeroplano|5|
🛩️|avioneta|avión|5|
🛫|avión despegando|aeroplano salida|5|
🛬|avión aterrizando|aeroplano llegada|5|
🪂|paracaídas|ala delta paracaidismo paravela|5|
💺|asiento de transporte|plaza silla|5|
🚁|helicóptero|aspas rotores vehículo|5|
🚟|ferrocarril de suspensión|vehículo|5|
🚠|teleférico de montaña|cable funicular vehículo|5|
🚡|teleférico|aéreo tranvía vehículo|5|
🛰️|satélite|espacio vehículo|5|
🚀|cohete|espacio vehículo|5|
🛸|platillo volante|ovni|5|
🛎️|timbre de hotel|botones campanilla|5|
🧳|equipaje|maleta viajar|5|
⌛️|reloj de arena sin tiempo|temporizador|5|
⏳️|reloj de arena con tiempo|reloj con arena cayendo temporizador|5|
⌚️|reloj||5|
⏰️|reloj despertador|alarma|5|
⏱️|cronómetro|reloj|5|
⏲️|temporizador|reloj|5|
🕰️|reloj de sobremesa||5|
🕛️|12 en punto|12:00 doce reloj|5|
🕧️|doce y media|12:30 reloj|5|
🕐️|1 en punto|1:00 reloj una|5|
🕜️|una y media|1:30 reloj|5|
🕑️|2 en punto|2:00 dos reloj|5|
🕝️|dos y media|2:30 reloj|5|
🕒️|3 en punto|3:00 reloj tres|5|
🕞️|tres y media|3:30 reloj|5|
🕓️|4 en punto|4:00 cuatro reloj|5|
🕟️|cuatro y media|4:30 reloj|5|
🕔️|5 en punto|5:00 cinco reloj|5|
🕠️|cinco y media|5:30 reloj|5|
🕕️|6 en punto|6:00 reloj seis|5|
🕡️|seis y media|6:30 reloj|5|
🕖️|7 en punto|7:00 reloj siete|5|
🕢️|siete y media|7:30 reloj|5|
🕗️|8 en punto|8:00 ocho reloj|5|
🕣️|ocho y media|8:30 reloj|5|
🕘️|9 en punto|9:00 nueve reloj|5|
🕤️|nueve y media|9:30 reloj|5|
🕙️|10 en punto|10:00 diez reloj|5|
🕥️|diez y media|10:30 reloj|5|
🕚️|11 en punto|11:00 once reloj|5|
🕦️|once y media|11:30 reloj|5|
🌑|luna nueva|oscuridad|5|
🌒|luna creciente|cuarto espacio|5|
🌓|luna en cuarto creciente|espacio|5|
🌔|luna gibosa creciente||5|
🌕️|luna llena|plenilunio|5|
🌖|luna gibosa menguante||5|
🌗|luna en cuarto menguante||5|
🌘|luna menguante||5|
🌙|luna|creciente espacio|5|
🌚|luna nueva con cara|espacio|5|
🌛|luna de cuarto creciente con cara|espacio|5|
🌜️|luna de cuarto menguante con cara|creciente espacio|5|
🌡️|termómetro|temperatura|5|
☀️|sol|espacio rayos soleado|5|
🌝|luna llena con cara||5|
🌞|sol con cara|brillante|5|
🪐|planeta con anillos|saturnino saturno|5|
⭐️|estrella|estelar|5|
🌟|estrella brillante|resplandeciente|5|
🌠|estrella fugaz|lluvia|5|
🌌|Vía Láctea|espacio galaxia láctea|5|
☁️|nube|tiempo|5|
⛅️|sol detrás de una nube|sol con nubes|5|
⛈️|nube con rayo y lluvia|trueno|5|
🌤️|sol detrás de una nube pequeña||5|
🌥️|sol detrás de una nube grande||5|
🌦️|sol detrás de una nube con lluvia||5|
🌧️|nube con lluvia||5|
🌨️|nube con nieve|frío|5|
🌩️|nube con rayo||5|
🌪️|tornado|nube torbellino|5|
🌫️|niebla|nube|5|
🌬️|cara de viento|nube soplar|5|
🌀|ciclón|mareo tifón tornado|5|
🌈|arcoíris|colores lluvia|5|
🌂|paraguas cerrado|accesorios lluvia|5|
☂️|paraguas|lluvia paraguas abierto|5|
☔️|paraguas con gotas de lluvia||5|
⛱️|sombrilla en la arena|sol|5|
⚡️|alto voltaje|electricidad peligro peligro de alto voltaje|5|
❄️|copo de nieve|frío|5|
☃️|muñeco de nieve con nieve||5|
⛄️|muñeco de nieve|muñeco de nieve sin nieve|5|
☄️|meteorito|cometa espacio|5|
🔥|fuego|llama|5|
💧|gota|agua cómic sudor|5|
🌊|ola de mar|océano|5|
🎃|calabaza de Halloween|calabaza de halloween celebración halloween|6|
🎄|árbol de Navidad|abeto de navidad celebración navidad|6|
🎆|fuegos artificiales|celebración|6|
🎇|bengala|celebración fuegos artificiales|6|
🧨|petardo|dinamita explosivo fuegos artificiales|6|
✨️|chispas|* bengala estrellas|6|
🎈|globo|celebración|6|
🎉|cañón de confeti|celebración fiesta|6|
🎊|bola de confeti|celebración|6|
🎋|árbol de tanabata|celebración festividad|6|
🎍|decoración de pino|año nuevo japonés bambú celebración|6|
🎎|muñecas japonesas|celebración festival hinamatsuri|6|
🎏|banderín de carpas|celebración koinobori|6|
🎐|campanilla de viento|furin|6|
🎑|ceremonia de contemplación de la luna|celebración tsukimi|6|
🧧|sobre rojo|buena suerte hóngbāo lai see|6|
🎀|lazo|celebración|6|
🎁|regalo|celebración envoltorio presente|6|
🎗️|lazo conmemorativo||6|
🎟️|entradas|acceso admisión evento|6|
🎫|tique|acceso admisión|6|
🎖️|medalla militar|celebración|6|
🏆️|trofeo|premio|6|
🏅|medalla deportiva|premio|6|
🥇|medalla de oro|primero|6|
🥈|medalla de plata|segundo|6|
🥉|medalla de bronce|tercero|6|
⚽️|balón de fútbol||6|
⚾️|béisbol|balón baseball pelota|6|
🥎|pelota de softball|bola|6|
🏀|balón de baloncesto|canasta deporte|6|
🏐|pelota de voleibol|balón juego|6|
🏈|balón de fútbol americano|deporte|6|
🏉|balón de rugby|deporte|6|
🎾|pelota de tenis|deporte|6|
🥏|disco volador|frisbee|6|
🎳|bolos|bola bola de bolos juego|6|
🏏|críquet|juego pelota|6|
🏑|hockey sobre hierba|juego palo pelota|6|
🏒|hockey sobre hielo|disco palo|6|
🥍|lacrosse|bola palo pelota|6|
🏓|tenis de mesa|juego pelota ping pong|6|
🏸|bádminton|pluma raqueta volante|6|
🥊|guante de boxeo|deporte|6|
🥋|uniforme de artes marciales|judo kárate taekwondo|6|
🥅|portería|deporte red|6|
⛳️|banderín en hoyo|golf|6|
⛸️|patín de hielo||6|
🎣|caña de pescar|entretenimiento esparcimiento pez|6|
🤿|máscara de buceo|bucear buzo esnórquel|6|
🎽|camiseta sin mangas|banda camiseta con banda camiseta de correr|6|
🎿|esquís|esquíes nieve|6|
🛷|trineo||6|
🥌|piedra de curling|juego roca|6|
🎯|diana|blanco en el blanco juego|6|
🪀|yoyó|dieta efecto fluctuar|6|
🪁|cometa|juguete planear viento|6|
🔫|pistola de agua|juguete verano|6|
🎱|bola negra de billar|8 bola ocho juego|6|
🔮|bola de cristal|adivinación buena fortuna|6|
🪄|varita mágica|bruja hechicero magia|6|
🎮️|mando de videoconsola|juego videojuego|6|
🕹️|joystick|juego mando palanca|6|
🎰|máquina tragaperras|juego|6|
🎲|dado|juego|6|
🧩|pieza de puzle|conectar pista rompecabezas|6|
🧸|osito de peluche|juguete oso|6|
🪅|piñata|caballito celebración fiesta|6|
🪩|bola de espejos|bailar brillar disco|6|
🪆|muñeca rusa|babushka mamushka matrioska|6|
♠️|palo de picas|carta juego|6|
♥️|palo de corazones|carta juego|6|
♦️|palo de diamantes|carta juego|6|
♣️|palo de tréboles|carta juego|6|
♟️|peón de ajedrez||6|
🃏|comodín|joker|6|
🀄️|dragón rojo de mahjong|juego|6|
🎴|cartas de flores|hanafuda naipe japonés|6|
🎭️|máscaras de teatro|actuación arte artes escénicas|6|
🖼️|cuadro enmarcado|marco museo|6|
🎨|paleta de pintor|arte artista pintura|6|
🧵|hilo|aguja carrete coser|6|
🪡|aguja de coser|bordado hilar punto|6|
🧶|ovillo|bola croché punto|6|
🪢|nudo|anudar atar enredar|6|
👓️|gafas|accesorios ojo ropa|7|
🕶️|gafas de sol|ojo oscuras|7|
🥽|gafas de protección|nadar protección ocular soldar|7|
🥼|bata de laboratorio|científico doctor experimento|7|
🦺|chaleco de seguridad|emergencia|7|
👔|corbata|accesorio ropa|7|
👕|camiseta|ropa|7|
👖|vaqueros|pantalones ropa|7|
🧣|bufanda|abrigo cuello|7|
🧤|guantes|mano|7|
🧥|abrigo|chaquetón|7|
🧦|calcetines|pies ropa|7|
👗|vestido|mujer ropa|7|
👘|kimono|japonés ropa|7|
🥻|sari|prenda ropa vestido|7|
🩱|traje de baño de una pieza|bañador|7|
🩲|ropa interior|bañador bragas braguitas|7|
🩳|pantalones cortos|bañador bermudas calzoncillos|7|
👙|bikini|baño playa ropa|7|
👚|ropa de mujer|blusa camisa femenina|7|
🪭|abanico abierto|airear bailar calor|7|
👛|monedero|accesorios cartera complementos|7|
👜|bolso|accesorios complementos|7|
👝|bolso de mano|accesorios cartera complementos|7|
🛍️|bolsas de compras||7|
🎒|mochila escolar|colegio|7|
🩴|chancla|chancla de dedo chancleta chinela|7|
👞|zapato de hombre|calzado ropa|7|
👟|zapatilla deportiva|calzado correr ropa|7|
🥾|bota de senderismo|camping mochilero|7|
🥿|bailarina|calzado zapato|7|
👠|zapato de tacón|mujer|7|
👡|sandalia de mujer|calzado ropa|7|
🩰|zapatillas de ballet|bailar balé danza|7|
👢|bota de mujer|calzado ropa|7|
🪮|peineta|afro pelo|7|
👑|corona|accesorios complementos reina|7|
👒|sombrero de mujer|accesorio ropa|7|
🎩|sombrero de copa|chistera ropa|7|
🎓️|birrete|celebración gorro graduación|7|
🧢|gorra con visera|béisbol|7|
🪖|casco militar|ejército guerra guerrero|7|
⛑️|casco con una cruz blanca|ayuda cara|7|
📿|rosario|collar cuentas religión|7|
💄|pintalabios|barra cosmética maquillaje|7|
💍|anillo|diamante|7|
💎|piedra preciosa|diamante gema joya|7|
🔇|altavoz silenciado|altavoz con marca de cancelación mute silencio|7|
🔈️|altavoz a volumen bajo||7|
🔉|altavoz a volumen medio|altavoz con volumen medio|7|
🔊|altavoz a volumen alto||7|
📢|altavoz de mano|comunicación|7|
📣|megáfono|comunicación|7|
📯|corneta de posta||7|
🔔|campana||7|
🔕|campana con signo de cancelación|ruido|7|
🎼|pentagrama|música partitura|7|
🎵|nota musical|música|7|
🎶|notas musicales|música|7|
🎙️|micrófono de estudio|música|7|
🎚️|control de volumen|fader|7|
🎛️|ruedas de control|diales música potenciómetros|7|
🎤|micrófono|entretenimiento karaoke micro|7|
🎧️|auricular|cascos|7|
📻️|radio||7|
🎷|saxofón|instrumento instrumento musical música|7|
🎺|trompeta|instrumento instrumento musical música|7|
🪊|trombón|instrumento jazz metal|7|
🪗|acordeón|concertina|7|
🎸|guitarra|instrumento instrumento musical música|7|
🎹|teclado musical|instrumento instrumento musical música|7|
🎻|violín|instrumento instrumento musical música|7|
🪕|banjo|banyo cuerda instrumento|7|
🥁|tambor|baquetas música|7|
🪘|tamboril|conga ritmo|7|
🪇|maracas|agitar brasil instrumento|7|
🪈|flauta|flautín instrumento instrumento de viento madera|7|
🪉|arpa|amor cupido harpa|7|
📱|teléfono móvil|celular|7|
📲|móvil con una flecha|llamada recibir teléfono|7|
☎️|teléfono||7|
📞|auricular de teléfono|comunicación|7|
📟️|busca|comunicación localizador|7|
📠|máquina de fax|comunicación|7|
🔋|pila|batería|7|
🪫|batería baja|carga baja electrónico energía baja|7|
🔌|enchufe eléctrico|corriente electricidad|7|
💻️|ordenador portátil|pc personal|7|
🖥️|ordenador de sobremesa||7|
🖨️|impresora|ordenador|7|
⌨️|teclado|ordenador|7|
🖱️|ratón de ordenador||7|
🖲️|bola de desplazamiento|ordenador trackball|7|
💽|minidisc|disco md|7|
💾|disquete|disco disco de 3 1/2|7|
💿️|disco óptico|cd|7|
📀|disco DVD|dvd|7|
🧮|ábaco|contar cálculo matemáticas|7|
🎥|cámara de cine|entretenimiento película|7|
🎞️|fotograma de película|cine|7|
📽️|proyector de cine|película|7|
🎬️|claqueta|cine claqueta de cine entretenimiento|7|
📺️|televisión|tv|7|
📷️|cámara de fotos||7|
📸|cámara con flash||7|
📹️|videocámara|vídeo|7|
📼|cinta de vídeo||7|
🔍️|lupa orientada hacia la izquierda|buscar|7|
🔎|lupa orientada hacia la derecha|buscar|7|
🕯️|vela|luz|7|
💡|bombilla|cómic electricidad idea|7|
🔦|linterna|luz|7|
🏮|lámpara japonesa|izakaya linterna izakaya linterna japonesa|7|
🪔|lámpara de aceite|diya|7|
📔|cuaderno con tapa decorativa|decoración|7|
📕|libro cerrado||7|
📖|libro abierto||7|
📗|libro verde||7|
📘|libro azul||7|
📙|libro naranja||7|
📚️|libros||7|
📓|cuaderno|libreta|7|
📒|libro de contabilidad|cuaderno|7|
📃|página doblada|documento|7|
📜|pergamino|pergamino de papel|7|
📄|página hacia arriba|anverso documento|7|
📰|periódico|diario|7|
🗞️|periódico enrollado|noticias papel|7|
📑|marcadores|pestañas|7|
🔖|marcapáginas|marcador|7|
🏷️|etiqueta||7|
🪙|moneda|dinero metal oro|7|
💰️|bolsa de dinero|bolsa de dólares|7|
🪎|cofre de tesoro|botín dinero joyas|7|
💴|billete de yen|billete de banco dinero|7|
💵|billete de dólar|billete de banco dinero|7|
💶|billete de euro|billete de banco dinero|7|
💷|billete de libra|billete de banco dinero|7|
💸|billete con alas|billete de banco dinero dinero con alas|7|
💳️|tarjeta de crédito||7|
🧾|recibo|contabilidad prueba teneduría de libros|7|
💹|mercado al alza|mercado alcista tabla|7|
✉️|sobre|carta correo|7|
📧|correo electrónico|comunicación sobre|7|
📨|sobre entrante|carta comunicación correo|7|
📩|sobre con flecha|carta comunicación correo|7|
📤️|bandeja de salida|comunicación correo enviado|7|
📥️|bandeja de entrada|comunicación correo recibido|7|
📦️|paquete|caja|7|
📫️|buzón cerrado con la bandera levantada|con contenido|7|
📪️|buzón cerrado con la bandera bajada|vacío|7|
📬️|buzón abierto con la bandera levantada|con contenido|7|
📭️|buzón abierto con la bandera bajada|vacío|7|
📮|buzón|cartas correo|7|
🗳️|urna con papeleta|voto|7|
✏️|lápiz|escolar escribir lapicero|7|
✒️|pluma negra|bolígrafo escribir tinta|7|
🖋️|estilográfica|bolígrafo escribir pluma|7|
🖊️|bolígrafo|boli escribir|7|
🖌️|pincel|pintar|7|
🖍️|lápiz de cera||7|
📝|cuaderno de notas|comunicación|7|
💼|maletín|cartera documentos|7|
📁|carpeta de archivos||7|
📂|carpeta de archivos abierta||7|
🗂️|separador de fichas|fichero|7|
📅|calendario|fecha|7|
📆|calendario recortable|fecha|7|
🗒️|bloc de notas de espiral|cuaderno|7|
🗓️|calendario de espiral||7|
📇|organizador de fichas|cartera tarjetas|7|
📈|gráfica de evolución ascendente|gráfico tendencia ascendente|7|
📉|gráfica de evolución descendente|gráfico tendencia descendente|7|
📊|gráfico de barras||7|
📋️|portapapeles|pinza tabla|7|
📌|chincheta|tachuela|7|
📍|chincheta redonda||7|
📎|clip||7|
🖇️|clips unidos|unión|7|
📏|regla||7|
📐|escuadra|regla regla triangular triángulo|7|
✂️|tijeras|cortar herramienta|7|
🗃️|archivador de tarjetas|archivo caja|7|
🗄️|archivador|archivos oficina organizador|7|
🗑️|papelera|basura cubo|7|
🔒️|candado cerrado|cerrar|7|
🔓️|candado abierto|abrir|7|
🔏|candado con pluma estilográfica|cerrado privacidad|7|
🔐|candado cerrado y llave|seguro|7|
🔑|llave|contraseña|7|
🗝️|llave antigua||7|
🔨|martillo|herramienta|7|
🪓|hacha|cortar dividir hachuela|7|
⛏️|pico|herramienta mina|7|
⚒️|martillo y pico|herramienta|7|
🛠️|martillo y llave inglesa|herramienta|7|
🗡️|puñal|arma cuchillo daga|7|
⚔️|espadas cruzadas|arma|7|
💣️|bomba|cómic emoción|7|
🪃|bumerán|boomerang rebotar|7|
🏹|arco y flecha|arquero sagitario zodiaco|7|
🛡️|escudo|defensa|7|
🪚|sierra de carpintería|carpintero herramienta talar|7|
🔧|llave inglesa|herramienta|7|
🪛|destornillador|atornillador herramienta tornillo|7|
🔩|tornillo y tuerca|herramienta|7|
⚙️|engranaje|herramienta|7|
🗜️|tornillo de banco|herramienta|7|
⚖️|balanza|justicia libra peso|7|
🦯|bastón|accesibilidad ceguera ciega|7|
🔗|eslabón||7|
⛓️‍💥|cadena rota|esposas libertad romper|7|
⛓️|cadenas||7|
🪝|gancho|agarrar anzuelo atrapar|7|
🧰|caja de herramientas|armario mecánico|7|
🧲|imán|atracción herradura magnético|7|
🪜|escalera|escalar escalerilla escalón|7|
🪏|pala|agujero cavar enterrar|7|
⚗️|alambique|herramienta química|7|
🧪|tubo de ensayo|ciencia experimento laboratorio|7|
🧫|placa de petri|bacterias biología biólogo|7|
🧬|adn|biólogo evolución gen|7|
🔬|microscopio|instrumento laboratorio|7|
🔭|telescopio|astronomía instrumento|7|
📡|antena de satélite|comunicación|7|
💉|jeringuilla|aguja jeringa medicina|7|
🩸|gota de sangre|donación de sangre donar sangre herida|7|
💊|píldora|comprimido medicina médico|7|
🩹|tirita|apósito|7|
🩼|muleta|ayuda para la movilidad bastón discapacidad|7|
🩺|estetoscopio|corazón doctor fonendoscopio|7|
🩻|radiografía|doctor doctora esqueleto|7|
🚪|puerta||7|
🛗|ascensor|accesibilidad elevador montacargas|7|
🪞|espejo|espéculo reflector reflejo|7|
🪟|ventana|abertura apertura cristal|7|
🛏️|cama|dormir hotel|7|
🛋️|sofá y lámpara|hotel|7|
🪑|silla|asiento sentarse|7|
🚽|inodoro|baño váter wc|7|
🪠|desatascador|fontanero retrete servicio|7|
🚿|ducha|agua baño|7|
🛁|bañera|baño|7|
🪤|trampa de ratones|cebo cepo engañar|7|
🪒|cuchilla de afeitar|afeitado afilado barbero|7|
🧴|bote de crema|champú hidratante protector solar|7|
🧷|imperdible|pañal punk rock|7|
🧹|escoba|barrer bruja fregar|7|
🧺|cesta|colada cosecha pícnic|7|
🧻|rollo de papel|papel absorbente papel higiénico|7|
🪣|cubo|balde barreño cuba|7|
🧼|jabón|bañarse enjabonarse jabonera|7|
🫧|burbujas|bajo el agua eructar jabón|7|
🪥|cepillo de dientes|dental higiene limpio|7|
🧽|esponja|absorbente limpiar poroso|7|
🧯|extintor|apagar extinguir incendio|7|
🛒|carrito de la compra|carro supermercado|7|
🚬|cigarrillo|cigarro fumar|7|
⚰️|ataúd|muerte|7|
🪦|lápida|cementario estela sepulcro|7|
⚱️|urna funeraria|muerte|7|
🧿|ojo turco|amuleto mal de ojo nazar|7|
🪬|hamsa|amuleto fátima jamsa|7|
🗿|estatua moái|pascua|7|
🪧|letrero|anuncio aviso cartel|7|
🪪|carné de identidad|carné de conducir credenciales identificación|7|
🏧|señal de cajero automático|atm banco|8|
🚮|señal de usar papelera|basura tirar la basura en la papelera|8|
🚰|agua potable||8|
♿️|símbolo de silla de ruedas|acceso señal|8|
🚹️|aseo para hombres|aseo de caballeros baño servicio|8|
🚺️|señal de aseo para mujeres|aseo de señoras baño servicio|8|
🚻|señal de aseos|servicios wc|8|
🚼️|señal de bebé|cambiar lactancia|8|
🚾|aseos|lavabo servicios wc|8|
🛂|control de pasaportes||8|
🛃|aduana||8|
🛄|recogida de equipajes|maleta|8|
🛅|consigna|depósito equipaje servicio de equipaje en depósito|8|
⚠️|advertencia|cuidado señal|8|
🚸|niños cruzando|señal|8|
⛔️|dirección prohibida|no prohibido señal|8|
🚫|prohibido|entrar no pasar|8|
🚳|bicicletas prohibidas|prohibido vehículo|8|
🚭️|prohibido fumar|no señal|8|
🚯|prohibido tirar basura|señal señal de no tirar basura|8|
🚱|agua no potable||8|
🚷|prohibido el paso de peatones|peatón señal|8|
📵|prohibido el uso de móviles|no hacer llamadas teléfono|8|
🔞|prohibido para menos de 18 años|no apto para menores prohibido para menores de 18 años|8|
☢️|radiactivo|radiactividad radioactividad radioactivo|8|
☣️|riesgo biológico|peligro señal|8|
⬆️|flecha hacia arriba|dirección flecha arriba norte|8|
↗️|flecha hacia la esquina superior derecha|arriba dirección noreste|8|
➡️|flecha hacia la derecha|dirección este|8|
↘️|flecha hacia la esquina inferior derecha|abajo dirección sudeste|8|
⬇️|flecha hacia abajo|dirección sur|8|
↙️|flecha hacia la esquina inferior izquierda|abajo dirección suroeste|8|
⬅️|flecha hacia la izquierda|oeste|8|
↖️|flecha hacia la esquina superior izquierda|arriba dirección noroeste|8|
↕️|flecha arriba y abajo|dirección|8|
↔️|flecha izquierda y derecha|dirección|8|
↩️|flecha derecha curvándose a la izquierda|curva dirección|8|
↪️|flecha izquierda curvándose a la derecha|curva dirección|8|
⤴️|flecha derecha curvándose hacia arriba|curva dirección|8|
⤵️|flecha derecha curvándose hacia abajo|curva dirección|8|
🔃|flechas verticales en sentido horario|flechas verticales sentido horario señal de recarga|8|
🔄|flechas en sentido antihorario|dirección señal de recarga|8|
🔙|flecha BACK|atrás atrás con flecha izquierda back|8|
🔚|flecha END|final final con flecha izquierda flecha a la izquierda|8|
🔛|flecha ON!|flecha de doble punta con la palabra "on" encima flecha on! on|8|
🔜|flecha SOON|soon soon con flecha a la derecha|8|
🔝|flecha TOP|arriba flecha hacia arriba flecha top|8|
🛐|lugar de culto|religión|8|
⚛️|símbolo de átomo||8|
🕉️|om|hindú religión|8|
✡️|estrella de David|david judaísmo judío|8|
☸️|rueda del dharma|budismo religión|8|
☯️|yin yang|religión taoísmo|8|
✝️|cruz latina|cristianismo religión|8|
☦️|cruz ortodoxa|religión|8|
☪️|media luna y estrella|islam religión|8|
☮️|símbolo de la paz||8|
🕎|menorá|candelabro religión|8|
🔯|estrella de seis puntas|adivinación buena fortuna|8|
🪯|khanda|religión sij sijismo|8|
♈️|Aries|aries carnero horóscopo|8|
♉️|Tauro|buey horóscopo tauro|8|
♊️|Géminis|gemelos géminis horóscopo|8|
♋️|Cáncer|cangrejo cáncer horóscopo|8|
♌️|Leo|horóscopo leo león|8|
♍️|Virgo|horóscopo virgo zodiaco|8|
♎️|Libra|balanza escala horóscopo|8|
♏️|Escorpio|escorpio escorpión horóscopo|8|
♐️|Sagitario|arquero horóscopo sagitario|8|
♑️|Capricornio|cabra capricornio horóscopo|8|
♒️|Acuario|acuario agua horóscopo|8|
♓️|Piscis|horóscopo pescado pez|8|
⛎️|Ofiuco|horóscopo ofiuco portador|8|
🔀|reproducción aleatoria|cruzado flechas flechas entrecruzadas|8|
🔁|repetir|flechas repetición|8|
🔂|repetir una vez|flechas repetición uno|8|
▶️|reproducir|botón de reproducción flecha triángulo|8|
⏩️|avance rápido|avanzar doble flecha|8|
⏭️|pista siguiente|raya vertical triángulos|8|
⏯️|reproducir o pausa|triángulo|8|
◀️|retroceso|izquierda triángulo|8|
⏪️|retroceso rápido|flecha flecha doble a la izquierda izquierda|8|
⏮️|pista anterior|atrás escena anterior triángulo|8|
🔼|triángulo hacia arriba|botón botón triángulo hacia arriba|8|
⏫️|triángulo doble hacia arriba|flecha|8|
🔽|triángulo hacia abajo|botón botón triángulo hacia abajo|8|
⏬️|triángulo doble hacia abajo|triángulo doble abajo|8|
⏸️|pausa|barras botón vertical|8|
⏹️|detener|botón cuadrado parar|8|
⏺️|grabar|botón círculo|8|
⏏️|expulsar|botón|8|
🎦|cine|entretenimiento película|8|
🔅|brillo bajo|señal de brillo bajo tenue|8|
🔆|brillo alto|brillante señal de brillo alto|8|
📶|barras de cobertura|antena celular móvil|8|
🛜|wifi|conexión inalámbrica internet|8|
📳|modo vibración|móvil teléfono teléfono celular|8|
📴|teléfono móvil apagado|teléfono celular|8|
♀️|signo femenino|mujer símbolo|8|
♂️|signo masculino|hombre símbolo|8|
⚧️|símbolo de transgénero||8|
✖️|multiplicación|cancelar marca prohibido|8|
➕️|más|+ signo suma|8|
➖️|menos|- resta signo|8|
➗️|división|signo signo de división ÷|8|
🟰|signo igual grueso|equivalencia igualdad matemáticas|8|
♾️|infinito|ilimitado siempre universal|8|
‼️|exclamación doble|!! puntuación sorpresa|8|
⁉️|exclamación e interrogación|! !? ?|8|
❓️|interrogación roja|? pregunta puntuación|8|
❔️|interrogación blanca|? pregunta puntuación|8|
❕️|exclamación blanca|! puntuación|8|
❗️|exclamación roja|! puntuación signo de exclamación|8|
〰️|guion ondulado|marca de sonido largo|8|
💱|cambio de divisas|dinero moneda|8|
💲|símbolo de dólar|dinero|8|
⚕️|símbolo de medicina|asclepio esculapio serpiente|8|
♻️|símbolo de reciclaje|reciclar señal símbolo universal de reciclaje sólido|8|
⚜️|flor de lis||8|
🔱|emblema de tridente|ancla|8|
📛|etiqueta identificativa|nombre|8|
🔰|símbolo japonés para principiante|amarillo verde|8|
⭕️|círculo rojo hueco|aro|8|
✅️|botón de marca de verificación|selección ✓|8|
☑️|casilla con marca de verificación|selección ✓|8|
✔️|marca de verificación|selección ✓|8|
❌️|marca de cruz|cancelar marca de tachado tachar|8|
❎️|botón con marca de cruz|casilla x ×|8|
➰️|bucle|giro tirabuzón|8|
➿️|bucle doble||8|
〽️|marca de alternancia||8|
✳️|asterisco de ocho puntas|*|8|
✴️|estrella de ocho puntas|*|8|
❇️|chispa|*|8|
©️|copyright|símbolo|8|
®️|marca registrada|símbolo de marca registrada|8|
™️|símbolo de marca comercial||8|
🫟|salpicadura|gotear líquido mancha|8|
#️⃣|Teclas: #|teclas|8|
*️⃣|Teclas: *|teclas|8|
0️⃣|tecla: 0|cero|8|
1️⃣|tecla: 1|uno|8|
2️⃣|tecla: 2|dos|8|
3️⃣|tecla: 3|tres|8|
4️⃣|tecla: 4|cuatro|8|
5️⃣|tecla: 5|cinco|8|
6️⃣|tecla: 6|seis|8|
7️⃣|tecla: 7|siete|8|
8️⃣|tecla: 8|ocho|8|
9️⃣|tecla: 9|nueve|8|
🔟|Teclas: 10|teclas|8|
🔠|letras latinas mayúsculas|abcd|8|
🔡|letras latinas minúsculas|abcd|8|
🔢|números|1234 dígitos|8|
🔣|símbolos|〒♪&%|8|
🔤|alfabeto latino|abc|8|
🅰️|grupo sanguíneo A|tipo a|8|
🆎|grupo sanguíneo AB|ab tipo ab|8|
🅱️|grupo sanguíneo B|b tipo b|8|
🆑|borrar|símbolo|8|
🆒|botón COOL|cool mola|8|
🆓|botón FREE|botón free gratis símbolo gratis|8|
ℹ️|información||8|
🆔|símbolo de identificación|identidad símbolo identidad|8|
Ⓜ️|m en círculo||8|
🆕|botón NEW|new nuevo|8|
🆖|botón NG|ng nuevo|8|
🅾️|grupo sanguíneo tipo O|grupo sanguíneo tipo o|8|
🆗|botón OK|ok|8|
🅿️|aparcamiento|parking|8|
🆘|símbolo de socorro|ayuda sos|8|
🆙|botón UP!|arriba botón up! información|8|
🆚|botón VS|botón vs contra frente a|8|
🈁|ideograma japonés para "aquí"|katakana “aquí”|8|
🈂️|ideograma japonés para "de cortesía"|katakana|8|
🈷️|ideograma japonés para "cantidad mensual"|kanji “cantidad mensual”|8|
🈶|ideograma japonés para "de pago"|kanji “de pago”|8|
🈯️|ideograma japonés para "reservado"|kanji|8|
🉐|ideograma japonés para "ganga"|kanji|8|
🈹|ideograma japonés para "descuento"|kanji|8|
🈚️|ideograma japonés para "gratis"|kanji|8|
🈲|ideograma japonés para "prohibido"|kanji|8|
🉑|ideograma japonés para "aceptable"|kanji|8|
🈸|ideograma japonés para "aplicación"|kanji|8|
🈴|ideograma japonés para "aprobado"|kanji|8|
🈳|ideograma japonés para "vacante"|kanji|8|
㊗️|ideograma japonés para "enhorabuena"|kanji|8|
㊙️|ideograma japonés para "secreto"|kanji|8|
🈺|ideograma japonés para "abierto"|kanji|8|
🈵|ideograma japonés para "completo"|kanji lleno|8|
🔴|círculo rojo|geometría|8|
🟠|círculo naranja||8|
🟡|círculo amarillo||8|
🟢|círculo verde||8|
🔵|círculo azul|geometría|8|
🟣|círculo morado|lila púrpura|8|
🟤|círculo marrón||8|
⚫️|círculo negro|geometría|8|
⚪️|círculo blanco|geometría|8|
🟥|cuadrado rojo||8|
🟧|cuadrado naranja||8|
🟨|cuadrado amarillo||8|
🟩|cuadrado verde||8|
🟦|cuadrado azul||8|
🟪|cuadrado morado|lila púrpura|8|
🟫|cuadrado marrón||8|
⬛️|cuadrado negro grande|geometría|8|
⬜️|cuadrado blanco grande|geometría|8|
◼️|cuadrado negro mediano|geometría|8|
◻️|cuadrado blanco mediano|geometría|8|
◾️|cuadrado negro mediano-pequeño|geometría|8|
◽️|cuadrado blanco mediano-pequeño|geometría|8|
▪️|cuadrado negro pequeño|geometría|8|
▫️|cuadrado blanco pequeño|geometría|8|
🔶|rombo naranja grande|geometría|8|
🔷|rombo azul grande|geometría|8|
🔸|rombo naranja pequeño|geometría|8|
🔹|rombo azul pequeño|geometría|8|
🔺|triángulo rojo hacia arriba|geometría triángulo hacia arriba rojo|8|
🔻|triángulo rojo hacia abajo|geometría triángulo hacia abajo rojo|8|
💠|rombo con pétalo|flor geometría|8|
🔘|botón de opción||8|
🔳|botón cuadrado con borde blanco||8|
🔲|botón cuadrado con borde negro||8|`
